using OpenApiGen.TypeScript.Planning;

namespace OpenApiGen.TypeScript.Client;

/// <summary>
/// The files of a client: client.ts, which says what the contract says, and the folder client, which knows how to send and to read
/// and is the same for every contract.
/// </summary>
internal static class ClientFiles
{
    /// <summary>What only bigints need.</summary>
    private const string WideJson = "wide-json.ts";

    public static IEnumerable<TypeScriptFile> Print(ApiPlan api) =>
        [ClientFile.Print(api), .. SupportFiles.In("client", name => name != WideJson || api.Options.Int64 == Int64Form.BigInt)];
}
