using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Reading.Fields;
using OpenApiGen.Text;

namespace OpenApiGen.Reading;

/// <summary>Reads an OpenAPI document of any version into a contract. Whatever the document is, the answer is a result, never an exception.</summary>
public sealed partial class ContractReader
{
    private readonly ReadingContext _context;
    private readonly FieldChecker _fields;
    private readonly ReferenceResolver _resolver;
    private readonly SchemaReader _schemas;
    private readonly SourceFile _file;
    private readonly HashSet<string> _schemeNames = new(StringComparer.Ordinal);

    private ContractReader(SourceFile file, IReadOnlyList<SourceFile> files, ReadOptions options, CancellationToken cancellation)
    {
        _file = file;
        _context = new ReadingContext(options, cancellation);
        _fields = new FieldChecker(_context);
        _resolver = new ReferenceResolver(_context, files);
        _schemas = new SchemaReader(_context, _fields, _resolver);
    }

    /// <summary>Reads a document as most authors mean it.</summary>
    public static ReadResult Read(SourceFile file, IReadOnlyList<SourceFile> files, CancellationToken cancellation) => Read(file, files, ReadOptions.Default, cancellation);

    /// <summary>Reads a document.</summary>
    /// <param name="file">The file with the <c>openapi</c> or <c>swagger</c> key.</param>
    /// <param name="files">Every file that references may lead to, <paramref name="file"/> included.</param>
    /// <param name="options">How it is to be understood.</param>
    /// <param name="cancellation">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    public static ReadResult Read(SourceFile file, IReadOnlyList<SourceFile> files, ReadOptions options, CancellationToken cancellation)
    {
        var reader = new ContractReader(file, files, options, cancellation);
        Contract? contract = reader.ReadDocument();
        return new ReadResult(contract, reader._context.Diagnostics);
    }

    private Contract? ReadDocument()
    {
        if (_resolver.Root(_file) is not { } root || !_context.IsMapping(root, "document") || ReadVersion(root) is not { } version)
            return null;

        _context.Version = version;
        _fields.Check(root, KnownFields.Document);
        Info info = ReadInfo(root);
        EquatableArray<Tag> tags = ReadTags(root);
        EquatableArray<SecurityScheme> schemes = ReadSecuritySchemes(root);
        EquatableArray<SecurityRequirement> security = ReadSecurity(root) ?? default;
        EquatableArray<Server> servers = version == SpecificationVersion.OpenApi20 ? ReadHost(root) : ReadServers(root);

        ReadNamedSchemas(root);
        EquatableArray<Operation> operations = ReadPaths(root, security);
        EquatableArray<Operation> webhooks = ReadWebhooks(root, security);
        CheckUnusedComponents(root);
        EquatableArray<Schema> table = _schemas.Complete();
        CheckCycles(table);
        CheckStyles(table);
        CheckEncodings(table);

        return new Contract
        {
            File = _file.Path,
            Version = version,
            Info = info,
            Servers = servers,
            Tags = tags,
            Operations = operations,
            Webhooks = webhooks,
            SecuritySchemes = schemes,
            Schemas = table,
            Extensions = ReadingContext.Extensions(root),
            HasErrors = _context.HasErrors || _file.Tree.Problems.Any(p => p.Kind != SyntaxProblemKind.Tolerated),
        };
    }

    private SpecificationVersion? ReadVersion(Located root)
    {
        Located? at = root.Child("openapi") ?? root.Child("swagger");
        if (at is not { } version)
        {
            _context.Report(VersionField.Missing(_file));
            return null;
        }

        string text = _context.ScalarText(root, root.Child("openapi") is null ? "swagger" : "openapi") ?? "";
        SpecificationVersion? known = text switch
        {
            "2.0" when root.Child("openapi") is null => SpecificationVersion.OpenApi20,
            _ when root.Child("openapi") is null => null,
            _ when text.StartsWith("3.0.", StringComparison.Ordinal) || text == "3.0" => SpecificationVersion.OpenApi30,
            _ when text.StartsWith("3.1.", StringComparison.Ordinal) || text == "3.1" => SpecificationVersion.OpenApi31,
            _ when text.StartsWith("3.2.", StringComparison.Ordinal) || text == "3.2" => SpecificationVersion.OpenApi32,
            _ => null,
        };
        if (known is null && version.Node.Kind is not (NodeKind.Null or NodeKind.Mapping or NodeKind.Sequence))
            _context.Report(Rules.UnknownVersion, version, text);

        return known;
    }

    private Info ReadInfo(Located root)
    {
        if (root.Child("info") is not { } info)
        {
            _context.Missing(root, "The document", "info");
            return new Info("", "", null, default);
        }

        if (!_context.IsMapping(info, "info"))
            return new Info("", "", null, default);

        foreach (string field in (string[])["title", "version"])
            if (info.Child(field) is null)
                _context.Missing(info, "'info'", field);

        return new Info(
            _context.ScalarText(info, "title") ?? "",
            _context.ScalarText(info, "version") ?? "",
            _context.Text(info, "description"),
            ReadingContext.Extensions(info));
    }

    private EquatableArray<Tag> ReadTags(Located root)
    {
        if (root.Child("tags") is not { } list || !_context.IsSequence(list, "tags"))
            return default;

        var tags = new List<Tag>(list.Count);
        for (int i = 0; i < list.Count; i++)
        {
            Located tag = list.Item(i);
            if (!_context.IsMapping(tag, "tag"))
                continue;

            if (_context.ScalarText(tag, "name") is { } name)
                tags.Add(new Tag(name, _context.Text(tag, "summary"), _context.Text(tag, "description"), _context.Text(tag, "parent"), ReadingContext.Extensions(tag)));
            else if (tag.Child("name") is null)
                _context.Missing(tag, "The tag", "name");
        }

        return tags.ToEquatable();
    }

    private void ReadNamedSchemas(Located root)
    {
        Located? named = _context.Version == SpecificationVersion.OpenApi20 ? root.Child("definitions") : root.Child("components")?.Child("schemas");
        if (named is not { } schemas || !_context.IsMapping(schemas, "schemas"))
            return;

        for (int i = 0; i < schemas.Count; i++)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            _schemas.Read(schemas.Entry(i));
        }
    }
}
