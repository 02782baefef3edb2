using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Emic.Tests.Formats;

/// <summary>Holds a file for Word or Excel against the standard's schemas and rules: what these programs would mend or refuse on opening.</summary>
static class OfficeFile
{
    /// <summary>What is wrong with a Word document, a sentence each.</summary>
    public static IEnumerable<string> FaultsOfDocument(Stream file)
    {
        using var document = WordprocessingDocument.Open(file, isEditable: false);
        return FaultsOf(document);
    }

    /// <summary>What is wrong with a workbook, a sentence each.</summary>
    public static IEnumerable<string> FaultsOfWorkbook(Stream file)
    {
        using var workbook = SpreadsheetDocument.Open(file, isEditable: false);
        return FaultsOf(workbook);
    }

    static List<string> FaultsOf(OpenXmlPackage package) => [.. new OpenXmlValidator().Validate(package).Select(error => $"{error.Path?.XPath}: {error.Description}")];
}
