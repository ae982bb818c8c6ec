namespace OpenApiGen.Benchmarks.Measuring;

/// <summary>The peer that makes controllers of a document.</summary>
internal static class NSwag
{
    /// <summary>Makes them, with what comes nearest to what OpenApiGen makes: abstract methods, models, and validation of what is easy.</summary>
    /// <param name="tool">dotnet-nswag.dll.</param>
    /// <param name="document">The document.</param>
    /// <param name="output">The file to write.</param>
    public static Task<Child> GenerateAsync(string tool, string document, string output) => Child.RunAsync(
        Path.GetTempPath(), "dotnet", tool, "openapi2cscontroller", "/input:" + document, "/output:" + output, "/Namespace:Peer", "/ControllerStyle:Abstract",
        "/JsonLibrary:SystemTextJson", "/GenerateModelValidationAttributes:true", "/GenerateNullableReferenceTypes:true", "/UseCancellationToken:true", "/UseActionResultType:true");
}
