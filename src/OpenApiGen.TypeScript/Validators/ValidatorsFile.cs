using OpenApiGen.Model;
using OpenApiGen.Shapes;
using OpenApiGen.TypeScript.Layout;
using OpenApiGen.TypeScript.Planning;

namespace OpenApiGen.TypeScript.Validators;

/// <summary>validators.ts: a zod schema for each named schema, then for parameters and bodies of operations.</summary>
internal sealed class ValidatorsFile
{
    private readonly ApiPlan _api;
    private readonly ValidatorImports _imports = new();
    private readonly JsonSchemaPrinter _data;
    private readonly ValidatorPrinter _printer;
    private readonly IReadOnlyList<DeclaredSchema> _declared;
    private readonly Dictionary<string, int> _indexes;
    private readonly List<Doc> _declarations = [];
    private bool _usesTypes;

    private ValidatorsFile(ApiPlan api)
    {
        _api = api;
        _data = new JsonSchemaPrinter(api, _imports);
        _printer = new ValidatorPrinter(api, _data, _imports);
        _declared = api.Names.All;
        _indexes = _declared.Select((d, i) => (d.Name, i)).ToDictionary(d => d.Name, d => d.i, StringComparer.Ordinal);
    }

    /// <summary>Prints the file, and notes in the plan which validator judges which body.</summary>
    public static TypeScriptFile Print(ApiPlan api)
    {
        var file = new ValidatorsFile(api);
        file.DeclareSchemas();
        foreach (OperationPlan operation in api.Operations)
        {
            api.Cancellation.ThrowIfCancellationRequested();
            file.DeclareOperation(operation);
        }

        return new TypeScriptFile("validators.ts", file.Assemble(), FileOwner.Generator);
    }

    private string Assemble()
    {
        var file = new CodeFile(_api.Contract.File);
        IReadOnlyList<Doc> definitions = _data.PrintDefinitions();
        if (_declarations.Count == 0)
        {
            file.Line("export {};");
            return file.ToString();
        }

        file.Line("import { z } from \"zod\";");
        if (_usesTypes)
            file.Line("import type * as types from \"./types.js\";");

        if (definitions.Count > 0)
            _imports.Use("type JsonSchema");

        string[] names = [.. _imports.Names.OrderBy(n => n.StartsWith("type ", StringComparison.Ordinal) ? n.Substring(5) : n, StringComparer.OrdinalIgnoreCase)];
        if (names.Length > 0)
            file.Line(Import.Values(names, "./validation/index.js"));

        if (definitions.Count > 0)
            file.Declaration(Doc.Concat("const definitions: Record<string, JsonSchema> = ", Call.Object(definitions), ";"));

        foreach (Doc declaration in _declarations)
            file.Declaration(declaration);

        return file.ToString();
    }

    private void DeclareSchemas()
    {
        var references = new List<HashSet<int>>();
        var texts = new List<ValidatorText>();
        foreach (DeclaredSchema declared in _declared)
        {
            _api.Cancellation.ThrowIfCancellationRequested();
            var own = new HashSet<int>();
            _printer.IsLater = name =>
            {
                own.Add(_indexes[name]);
                return false;
            };
            texts.Add(_printer.Declared(declared));
            references.Add(own);
        }

        var order = new DeclarationOrder(references);
        bool[] isTyped = [.. texts.Select((t, i) => !t.IsPrecise || order.IsCircular(i))];
        _printer.IsTyped = (id, direction) => _printer.NameOf(id, direction) is { } name && isTyped[_indexes[name]];
        foreach (int index in order.Order)
        {
            _api.Cancellation.ThrowIfCancellationRequested();

            // What refers to others that are typed, or declared later, is printed once more, now that this is known.
            if (references[index].Any(r => isTyped[r]))
            {
                _printer.IsLater = name => order.IsLater(_indexes[name], index);
                texts[index] = _printer.Declared(_declared[index]);
            }

            _declarations.Add(Declare(_declared[index].Name, texts[index], isTyped[index], order.IsCircular(index)));
        }

        _printer.IsLater = static _ => false;
    }

    private Doc Declare(string name, ValidatorText text, bool isTyped, bool isCircular)
    {
        if (!isTyped)
            return Constant(name, text);

        _usesTypes = true;
        string typed = _imports.Use("typed");
        return isCircular
            ? Constant($"{name}: z.ZodType<types.{name}>", ValidatorText.Helper(typed, text.Argument))
            : Constant(name, ValidatorText.Helper($"{typed}<types.{name}>", text.Argument));
    }

    private void DeclareOperation(OperationPlan operation)
    {
        if (operation.ParametersValidator is { } name)
            _declarations.Add(Constant(name, Parameters(operation)));

        foreach (BodyPlan body in operation.Bodies)
            if (body.Schema is { } schema)
                body.Validator = Named(schema, Directions.Request, () => BodyName(operation, body), body.Kind == ContentKind.Multipart);

        if (_api.Options.Framework == ServerFramework.None)
            return;

        foreach (ResponsePlan response in operation.Responses)
            if (response.Schema is { } schema && response.Kind is ContentKind.Json or ContentKind.Text)
                response.Validator = Named(schema, Directions.Response, () => ResponseName(operation, response), isForm: false);
    }

    /// <summary>The name of a validator that exists, or of one that is declared now.</summary>
    private string Named(SchemaId schema, Directions direction, Func<string> name, bool isForm)
    {
        ValidatorText? form = isForm ? _printer.Form(schema) : null;
        if (form is null && _printer.NameOf(schema, direction) is { } known)
            return known;

        string own = _api.Names.Scope.Take(name());
        _declarations.Add(Constant(own, form ?? _printer.Use(schema, direction)));
        return own;
    }

    private static string BodyName(OperationPlan operation, BodyPlan body) =>
        Pascal(operation.Name) + (operation.Bodies.Count > 1 ? body.Kind.ToString() : "") + "Body";

    private static string ResponseName(OperationPlan operation, ResponsePlan response) =>
        Pascal(operation.Name) + Naming.HttpStatus.Of(response.Response.Status).Name + "Body";

    private static string Pascal(string camel) => char.ToUpperInvariant(camel[0]) + camel.Substring(1);

    private ValidatorText Parameters(OperationPlan operation)
    {
        var places = new List<Doc>();
        foreach ((string key, ParameterLocation place) in ParameterPlaces.All)
        {
            Parameter[] parameters = [.. operation.ParametersIn(place)];
            if (parameters.Length == 0)
                continue;

            Doc[] members = [.. parameters.Select(p => Member(p.Name, Parameter(p)))];
            places.Add(Doc.Concat(key + ": ", ValidatorText.Zod("object", new Argument(Call.Object(members), IsCollection: true)).Doc));
        }

        return ValidatorText.Zod("object", new Argument(Call.Object(places), IsCollection: true));
    }

    private static Doc Member(string name, ValidatorText value) => DocText.Assign(Syntax.Key(name) + ":", value.Doc, value.IsShort);

    private static Doc Constant(string left, ValidatorText value) => Doc.Concat(DocText.Assign($"export const {left} =", value.Doc, value.IsShort), ";");

    private ValidatorText Parameter(Parameter parameter)
    {
        ValidatorText value = _printer.Use(parameter.Schema, Directions.Request);
        return parameter.Required ? value : _printer.Optional(value, ValidatorPrinter.DefaultOf(_api.Shaper, parameter.Schema), parameter.Schema);
    }
}
