namespace Emic.Core;

/// <summary>What can be wrong with a study's file or with the machine under it.</summary>
public enum StudyFileFailure
{
    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>The file is there already.</summary>
    Exists,

    /// <summary>The file is something else.</summary>
    NotAStudy,

    /// <summary>A later Emic wrote it.</summary>
    Newer,

    /// <summary>The file or its folder can't be written.</summary>
    ReadOnly,

    /// <summary>Another program holds it.</summary>
    Locked,

    /// <summary>No room on the disk.</summary>
    DiskFull,

    /// <summary>The file's content is damaged.</summary>
    Damaged,

    /// <summary>The disk or the network gave an error.</summary>
    InputOutput,
}

/// <summary>The environment failed an act on a study file. The message is a sentence that names the file and the remedy; nothing was changed.</summary>
public sealed class StudyFileException(StudyFileFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What it was.</summary>
    public StudyFileFailure Failure { get; } = failure;
}
