using System.Globalization;
using System.Text;
using System.Xml;

namespace Emic.Formats;

/// <summary>XML that may be hostile: no DTD, nothing fetched, a limit on size and on depth.</summary>
sealed class SafeXml : IDisposable
{
    /// <summary>Deeper than any document nests its elements.</summary>
    public const int MaxDepth = 256;

    const long MaxCharacters = 300_000_000;

    readonly XmlReader reader;
    readonly string part;
    readonly char[] chunk = new char[1024];

    SafeXml(XmlReader reader, string part)
    {
        this.reader = reader;
        this.part = part;
    }

    /// <summary>The kind of node it stands on.</summary>
    public XmlNodeType Kind => reader.NodeType;

    /// <summary>The element's name without prefix.</summary>
    public string Name => reader.LocalName;

    /// <summary>The element's namespace.</summary>
    public string Namespace => reader.NamespaceURI;

    /// <summary>How many elements it stands in.</summary>
    public int Depth => reader.Depth;

    /// <summary>Whether it stands on an element without content.</summary>
    public bool IsEmpty => reader.IsEmptyElement;

    /// <summary>Whether it stands on text.</summary>
    public bool IsText => reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    /// <summary>Opens a part of a document.</summary>
    /// <param name="stream">Its content; it is closed with the reader.</param>
    /// <param name="part">Its name, for messages.</param>
    public static SafeXml Open(Stream stream, string part)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaxCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        };
        try
        {
            return new SafeXml(XmlReader.Create(stream, settings), part);
        }
        catch (Exception failure) when (IsBadData(failure))
        {
            throw Unreadable(failure, part);
        }
    }

    /// <summary>Goes to the next node; false at the end.</summary>
    public bool Read()
    {
        try
        {
            if (!reader.Read()) return false;
        }
        catch (Exception failure) when (IsBadData(failure))
        {
            throw Unreadable(failure, part);
        }

        if (reader.Depth > MaxDepth)
            throw new UnreadableException($"The part “{part}” nests its elements deeper than any document does; it was not read.");
        return true;
    }

    /// <summary>Goes past the element it stands on: to its end tag, or stays if it is empty.</summary>
    public void SkipElement()
    {
        if (reader.IsEmptyElement) return;
        int depth = reader.Depth;
        while (Read() && reader.Depth > depth)
        {
        }
    }

    /// <summary>Goes to the next element inside the one that began at <paramref name="depth"/>; false when that one ends.</summary>
    public bool ReadInside(int depth)
    {
        while (Read() && reader.Depth > depth)
            if (reader.NodeType == XmlNodeType.Element) return true;
        return false;
    }

    /// <summary>Appends the text it stands on.</summary>
    public void AppendTextTo(StringBuilder target)
    {
        try
        {
            for (int got; (got = reader.ReadValueChunk(chunk, 0, chunk.Length)) > 0;)
            {
                if (target.Length + got > TextAssembler.MaxCharacters) throw TextAssembler.TooLong();
                target.Append(chunk, 0, got);
            }
        }
        catch (Exception failure) when (IsBadData(failure))
        {
            throw Unreadable(failure, part);
        }
    }

    /// <summary>The attribute with this local name in whatever namespace; null if there is none.</summary>
    public string? Attribute(string name)
    {
        string? value = null;
        if (!reader.MoveToFirstAttribute()) return null;
        do
        {
            if (reader.LocalName == name && reader.Prefix != "xmlns") value = reader.Value;
        }
        while (value is null && reader.MoveToNextAttribute());
        reader.MoveToElement();
        return value;
    }

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    static bool IsBadData(Exception failure) => failure is XmlException or IOException or ArgumentException or FormatException;

    static UnreadableException Unreadable(Exception failure, string part)
    {
        if (failure is not XmlException xml) return new($"The part “{part}” is damaged. Please get the file again from where it came.");
        if (xml.Message.Contains("DTD", StringComparison.Ordinal))
            return new($"The part “{part}” declares a document type, which no honest document does; it was not read.");
        string place = string.Create(CultureInfo.InvariantCulture, $"line {xml.LineNumber}, column {xml.LinePosition}");
        return new($"The part “{part}” is not well-formed at {place}. Please open the file in the program it comes from and save it again.");
    }
}
