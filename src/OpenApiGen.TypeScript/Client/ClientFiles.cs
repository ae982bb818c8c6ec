using OpenApiGen.TypeScript.Layout;
using OpenApiGen.TypeScript.Planning;

namespace OpenApiGen.TypeScript.Client;

/// <summary>
/// The files of a client: client.ts, which says what the contract says, and the folder client, which knows how to send and to read
/// and is the same for every contract.
/// </summary>
internal static class ClientFiles
{
    /// <summary>What only bigints need.</summary>
    private const string WideJson = "client/wide-json.ts";

    public static IEnumerable<TypeScriptFile> Print(ApiPlan api)
    {
        yield return ClientFile.Print(api);
        foreach ((string path, string text) in SupportFiles.All)
        {
            if (path == WideJson && api.Options.Int64 != Int64Form.BigInt)
                continue;

            var file = new CodeFile(api.Contract.File);
            file.Verbatim(text);
            yield return new TypeScriptFile(path, file.ToString(), FileOwner.Generator);
        }
    }
}
