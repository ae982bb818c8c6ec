using OpenApiGen.Model;
using OpenApiGen.TypeScript.Layout;
using OpenApiGen.TypeScript.Planning;

namespace OpenApiGen.TypeScript.Types;

/// <summary>types.ts: named schemas, then what operations receive and answer.</summary>
internal static class TypesFile
{
    public static TypeScriptFile Print(ApiPlan api)
    {
        var file = new CodeFile(api.Contract.File);
        var types = new TypePrinter(api);
        foreach (DeclaredSchema declared in api.Names.All)
        {
            api.Cancellation.ThrowIfCancellationRequested();
            file.Declaration(Declare(api, types, declared));
        }

        var operations = new OperationTypes(api, types);
        foreach (OperationPlan operation in api.Operations)
        {
            api.Cancellation.ThrowIfCancellationRequested();
            if (operation.RequestType is not null)
                file.Declaration(operations.Request(operation));

            file.Declaration(operations.Response(operation));
        }

        operations.PrintHelpers(file);
        return new TypeScriptFile("types.ts", file.ToString(), FileOwner.Generator);
    }

    private static Doc Declare(ApiPlan api, TypePrinter types, DeclaredSchema declared)
    {
        Schema schema = api.Contract[declared.Schema];
        Doc comment = DocComment.Of([schema.Title == schema.Name ? null : schema.Title, schema.Description], TypePrinter.Tags(schema, schema.Deprecated));
        bool isUnion = api.Names.FindBase(declared.Schema, declared.Direction) is not null && !declared.IsBase;
        if (!isUnion && types.Members(declared.Schema, declared.Direction) is { } members)
            return Doc.Concat(comment, $"export interface {declared.Name} ", TypePrinter.Block(members));

        TypeText type = declared.IsBase ? types.Base(declared.Schema, declared.Direction) : types.Inline(declared.Schema, declared.Direction);
        return Doc.Concat(comment, type.Declare(declared.Name));
    }
}
