using System.Text.Json;
using Echo;
using Echo.Contract;
using OpenApiGen;
using OpenApiGen.Runtime;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddEcho<EchoHandler>();
var app = builder.Build();
app.MapEcho();
await app.RunAsync();

namespace Echo
{
    /// <summary>What was given, as JSON.</summary>
    internal static class Json
    {
        public static JsonElement Of(object? value) => value switch
        {
            null => JsonElement.Parse("null"),
            IJsonModel model => JsonElement.Parse(ContractJson.Write(model)),
            OpenApiGen.FormFile file => JsonSerializer.SerializeToElement(new { name = file.FileName, type = file.ContentType, length = file.Length }),
            IEnumerable<OpenApiGen.FormFile> files => JsonSerializer.SerializeToElement(files.Select(Of)),
            _ when value.GetType().Namespace == "Echo.Contract" => JsonSerializer.SerializeToElement(
                value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0 && p.GetValue(value) is not null)
                    .ToDictionary(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..], p => Of(p.GetValue(value)))),
            _ => JsonSerializer.SerializeToElement(value),
        };
    }
}
