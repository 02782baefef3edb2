using Emic.Core;

namespace Emic.Storage;

/// <summary>An edit script as bytes: a format number, a count, then for each edit the units kept since the one before, removed and inserted, 7-bit variable length.</summary>
static class EditCodec
{
    const byte Format = 1;

    public static byte[] Write(EditScript script)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Format);
        writer.Write7BitEncodedInt(script.Edits.Count);
        int at = 0;
        foreach (TextEdit edit in script.Edits)
        {
            writer.Write7BitEncodedInt(edit.Begin - at);
            writer.Write7BitEncodedInt(edit.Removed);
            writer.Write7BitEncodedInt(edit.Inserted);
            at = edit.End;
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are not an edit script.</exception>
    public static EditScript Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        if (reader.ReadByte() != Format) throw new InvalidDataException("The edits of a correction are in a format this program doesn't know.");
        var edits = new TextEdit[reader.ReadCount(bytes)];
        int at = 0;
        for (int i = 0; i < edits.Length; i++)
        {
            edits[i] = new TextEdit(at + reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
            at = edits[i].End;
        }

        return new EditScript(edits);
    }
}
