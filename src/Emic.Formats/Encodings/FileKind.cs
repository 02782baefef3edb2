using System.Text;

namespace Emic.Formats;

/// <summary>Knows by their first bytes files that bear another format's name.</summary>
static class FileKind
{
    /// <summary>A sentence that says what the file is and what to do, if it is surely no text; otherwise null.</summary>
    public static string? NotText(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] =>
            "This is a PDF, whatever its name says. Please copy its text into a text file or a Word document.",
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] =>
            "This is a rich text file (RTF), whatever its name says. Please open it in a word processor and save it as .docx.",
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => OldOffice(bytes),
        [(byte)'P', (byte)'K', 3 or 5 or 7, ..] =>
            "This is a zip archive or an office document, whatever its name says. If it is a Word document, give it the ending .docx.",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] =>
            "This is a picture, whatever its name says. Only files with text can be imported.",
        [(byte)'I', (byte)'D', (byte)'3', < 10, ..] or [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W' or (byte)'A', (byte)'A' or (byte)'V', ..]
            or [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] or [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] =>
            "This is a recording, whatever its name says. Please import its transcript.",
        [(byte)'S', (byte)'Q', (byte)'L', (byte)'i', (byte)'t', (byte)'e', (byte)' ', (byte)'f', ..] =>
            "This is a database, whatever its name says. Only files with text can be imported.",
        _ => null,
    };

    /// <summary>What an OLE container is: a document behind a password, or one of before 2007.</summary>
    static string OldOffice(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
            ? "The document is protected by a password. Please open it in Word, take the password off, and save it again."
            : "This is an old Office document (such as .doc). Please open it in Word and save it as .docx.";
}
