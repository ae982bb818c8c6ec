using System.Text.Json;

namespace OpenApiGen.Benchmarks.Bodies;

/// <summary>The bodies that are measured.</summary>
internal static class BodyTexts
{
    /// <summary>A body of 67 bytes.</summary>
    public static byte[] User(bool valid) => Text(new { email = valid ? "ada@example.com" : "ada", name = valid ? "Ada Augusta Lovelace" : "", age = valid ? 36 : 151 });

    /// <summary>A body of about 1 KB: ten lines.</summary>
    public static byte[] Order(bool valid) => Text(OrderOf(10, valid));

    /// <summary>A body of about 100 KB: a hundred orders.</summary>
    public static byte[] Import(bool valid) => Text(new { orders = Enumerable.Range(0, 100).Select(_ => OrderOf(10, valid)) });

    private static object OrderOf(int lines, bool valid) => new
    {
        customer = "0b5c7d66-9a43-4f7b-8f0e-3b8a0a8a7f11",
        currency = "EUR",
        placed = "2026-11-23T10:15:30.5+01:00",
        shipTo = new { street = "Hauptstraße 5", city = "Berlin", zip = valid ? "10115" : "?", country = valid ? "DE" : "Germany" },
        lines = Enumerable.Range(1, lines).Select(i => new { sku = valid ? $"ABC-{1000 + i}" : "abc", quantity = valid ? i : 0, price = valid ? i * 1.25 : -1, note = i % 2 == 0 ? "Gift wrapping" : "none" }),
    };

    private static byte[] Text(object value) => JsonSerializer.SerializeToUtf8Bytes(value);
}
