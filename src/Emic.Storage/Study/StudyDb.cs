using Emic.Core;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Emic.Storage;

/// <summary>The rows of a study. Read it with LINQ; writing needs the door, <see cref="StudyFile.Change"/>.</summary>
public sealed class StudyDb : DbContext
{
    // To make a context costs more than most questions that are asked of it, so they are used again.
    static readonly PooledDbContextFactory<StudyDb> Pool = new(new DbContextOptionsBuilder<StudyDb>().UseSqlite().Options);

    bool writable;

    /// <summary>For the pool alone: it has no connection yet, see <see cref="On"/>.</summary>
    public StudyDb(DbContextOptions<StudyDb> options)
        : base(options)
    {
    }

    /// <summary>The rows as a transaction sees them. Disposing of it leaves the connection and the transaction as they are.</summary>
    internal static StudyDb On(SqliteConnection connection, SqliteTransaction transaction, bool writable)
    {
        StudyDb db = Pool.CreateDbContext();
        db.writable = writable;
        db.ChangeTracker.AutoDetectChangesEnabled = writable;
        db.ChangeTracker.QueryTrackingBehavior = writable ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        db.Database.SetDbConnection(connection);
        db.Database.UseTransaction(transaction);
        return db;
    }

    public IQueryable<StudyInfo> Infos => Set<StudyInfo>();

    public IQueryable<Coder> Coders => Set<Coder>();

    public IQueryable<Code> Codes => Set<Code>();

    public IQueryable<CodeExample> CodeExamples => Set<CodeExample>();

    public IQueryable<CodeMerge> CodeMerges => Set<CodeMerge>();

    public IQueryable<Source> Sources => Set<Source>();

    public IQueryable<SourceRevision> SourceRevisions => Set<SourceRevision>();

    public IQueryable<SourceReading> SourceReadings => Set<SourceReading>();

    public IQueryable<SourceCorrection> SourceCorrections => Set<SourceCorrection>();

    public IQueryable<SavedQuery> SavedQueries => Set<SavedQuery>();

    /// <summary>The entries of comparisons by coders whom this viewer may see.</summary>
    public IQueryable<ComparisonEntry> ComparisonEntries(Viewer viewer)
    {
        IReadOnlyList<Guid> coders = viewer.Coders;
        return viewer.SeesAll ? Set<ComparisonEntry>() : Set<ComparisonEntry>().Where(entry => coders.Contains(entry.CoderId));
    }

    /// <summary>The quotations this viewer may see.</summary>
    public IQueryable<Quotation> Quotations(Viewer viewer)
    {
        IReadOnlyList<Guid> coders = viewer.Coders;
        return viewer.SeesAll ? Set<Quotation>() : Set<Quotation>().Where(quotation => coders.Contains(quotation.CoderId));
    }

    /// <summary>The flags on quotations that this viewer may see.</summary>
    public IQueryable<QuotationFlag> QuotationFlags(Viewer viewer)
    {
        IReadOnlyList<Guid> coders = viewer.Coders;
        return viewer.SeesAll ? Set<QuotationFlag>() : Set<QuotationFlag>().Where(flag => coders.Contains(flag.CoderId));
    }

    /// <summary>The codings this viewer may see.</summary>
    public IQueryable<Coding> Codings(Viewer viewer)
    {
        IReadOnlyList<Guid> coders = viewer.Coders;
        return viewer.SeesAll ? Set<Coding>() : Set<Coding>().Where(coding => coders.Contains(coding.CoderId));
    }

    /// <summary>The memos this viewer may see.</summary>
    public IQueryable<Memo> Memos(Viewer viewer)
    {
        IReadOnlyList<Guid> coders = viewer.Coders;
        return viewer.SeesAll ? Set<Memo>() : Set<Memo>().Where(memo => coders.Contains(memo.CoderId));
    }

    /// <summary>What the memos that this viewer may see are tied to.</summary>
    public IQueryable<MemoTie> MemoTies(Viewer viewer)
    {
        IQueryable<Memo> memos = Memos(viewer);
        return viewer.SeesAll ? Set<MemoTie>() : Set<MemoTie>().Where(tie => memos.Any(memo => memo.Id == tie.MemoId));
    }

    /// <summary>The links this viewer may see: those of coders they see, between quotations they see.</summary>
    public IQueryable<Link> Links(Viewer viewer)
    {
        IReadOnlyList<Guid> coders = viewer.Coders;
        IQueryable<Quotation> seen = Quotations(viewer);
        return viewer.SeesAll ? Set<Link>() : Set<Link>().Where(link => coders.Contains(link.CoderId)
            && seen.Any(quotation => quotation.Id == link.FromId) && seen.Any(quotation => quotation.Id == link.ToId));
    }

    /// <summary>A query in SQLite's own words, for the parts of Storage that need them.</summary>
    internal SqliteCommand Command(string sql)
    {
        var connection = (SqliteConnection)Database.GetDbConnection();
        SqliteCommand command = connection.CreateCommand();
        command.Transaction = (SqliteTransaction?)Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        return command;
    }

    /// <summary>Not the way to write.</summary>
    /// <exception cref="InvalidOperationException">Always, outside the door.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        writable ? base.SaveChanges(acceptAllChangesOnSuccess) : throw new InvalidOperationException("A study is written through StudyFile.Change only.");

    /// <inheritdoc cref="SaveChanges(bool)"/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException("A study is written through StudyFile.Change only.");

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Guid>().HaveConversion<GuidBytes>();
        conventions.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
        conventions.Properties<TextStructure>().HaveConversion<StructureBytes>();
        conventions.Properties<QuotationQuery>().HaveConversion<QueryText>();
        conventions.Properties<EditScript>().HaveConversion<EditBytes>();
        conventions.Properties<AnchorState>().HaveConversion<string>();
        conventions.Properties<Hue>().HaveConversion<string>();
        conventions.Properties<CodeOrigin>().HaveConversion<string>();
        conventions.Properties<CodeStatus>().HaveConversion<string>();
        conventions.Properties<Certainty>().HaveConversion<string>();
        conventions.Properties<MemoKind>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        Map<StudyInfo>("study_info");
        Map<Coder>("coder");
        Map<Code>("code").Ignore(code => code.Label);
        Map<CodeExample>("code_example");
        Map<CodeMerge>("code_merge");
        Map<Source>("source");
        Map<SourceRevision>("source_revision");
        Map<SourceReading>("source_reading");
        Map<SourceCorrection>("source_correction");
        Map<QuotationFlag>("quotation_flag");
        Map<Quotation>("quotation").Ignore(quotation => quotation.Span);
        Map<Coding>("coding");
        Map<Memo>("memo");
        Map<MemoTie>("memo_tie").Ignore(tie => tie.Target);
        Map<Link>("link");
        Map<SavedQuery>("saved_query");
        Map<ComparisonEntry>("comparison_entry");

        Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<T> Map<T>(string table)
            where T : class, IRow
        {
            var entity = model.Entity<T>().ToTable(table);
            entity.HasKey(row => row.Id);
            entity.Property(row => row.Id).ValueGeneratedNever();
            foreach (var property in typeof(T).GetProperties().Where(property => property.CanWrite))
                entity.Property(property.PropertyType, property.Name).HasColumnName(ColumnName(property.Name));
            return entity;
        }
    }

    /// <summary>"CreatedAt" is "created_at".</summary>
    static string ColumnName(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    sealed class GuidBytes() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), bytes => new Guid(bytes, true));

    sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(at => at.ToUnixTimeMilliseconds(), at => DateTimeOffset.FromUnixTimeMilliseconds(at));

    sealed class QueryText() : ValueConverter<QuotationQuery, string>(query => QueryCodec.Write(query), text => QueryCodec.Read(text));

    sealed class StructureBytes() : ValueConverter<TextStructure, byte[]>(structure => StructureCodec.Write(structure), bytes => StructureCodec.Read(bytes));

    sealed class EditBytes() : ValueConverter<EditScript, byte[]>(script => EditCodec.Write(script), bytes => EditCodec.Read(bytes));
}
