using OpenApiGen.Model;
using OpenApiGen.Reading;

namespace OpenApiGen.Core.Tests.Reading;

public sealed class ParameterTests
{
    [TestCase("path", ParameterStyle.Simple, false)]
    [TestCase("query", ParameterStyle.Form, true)]
    [TestCase("header", ParameterStyle.Simple, false)]
    [TestCase("cookie", ParameterStyle.Form, true)]
    public void Each_place_has_its_default_style(string place, ParameterStyle style, bool explode)
    {
        Parameter parameter = Single($"in: {place}, required: true, schema: {{ type: string }}");
        Assert.That((parameter.Style, parameter.Explode), Is.EqualTo((style, explode)));
    }

    [TestCase("path", "label", ParameterStyle.Label, false)]
    [TestCase("path", "matrix", ParameterStyle.Matrix, false)]
    [TestCase("path", "simple", ParameterStyle.Simple, false)]
    [TestCase("query", "form", ParameterStyle.Form, true)]
    [TestCase("query", "spaceDelimited", ParameterStyle.SpaceDelimited, false)]
    [TestCase("query", "pipeDelimited", ParameterStyle.PipeDelimited, false)]
    [TestCase("query", "deepObject", ParameterStyle.DeepObject, false)]
    [TestCase("cookie", "cookie", ParameterStyle.Cookie, true)]
    [TestCase("header", "simple", ParameterStyle.Simple, false)]
    public void Only_form_and_cookie_explode_by_default(string place, string name, ParameterStyle style, bool explode)
    {
        Parameter parameter = Single($"in: {place}, required: true, style: {name}, schema: {{ type: array, items: {{ type: string }} }}");
        Assert.That((parameter.Style, parameter.Explode), Is.EqualTo((style, explode)));
        Assert.That(Single($"in: {place}, required: true, style: {name}, explode: {(explode ? "false" : "true")}, schema: {{ type: array, items: {{}} }}").Explode, Is.EqualTo(!explode));
    }

    [TestCase("path", "form")]
    [TestCase("header", "form")]
    [TestCase("query", "simple")]
    [TestCase("cookie", "deepObject")]
    [TestCase("query", "unheardOf")]
    public void A_style_of_another_place_is_refused(string place, string style)
    {
        string text = Document($"in: {place}, required: true, style: {style}, schema: {{ type: string }}");
        ReadResult result = Documents.Read(text);
        Assert.That(result.Diagnostics.Single().Rule.Id, Is.EqualTo("OAG0010"));
        Assert.That(result.Diagnostics.Single().Marked(text), Is.EqualTo(style));
    }

    [Test]
    public void All_fields_of_a_parameter_are_read()
    {
        Parameter parameter = Single("in: query, required: true, deprecated: true, allowReserved: true, allowEmptyValue: true, description: Text., example: 5, x-mine: [ 1 ], schema: { type: integer }");
        Assert.That(parameter with { Place = default, Schema = default }, Is.EqualTo(new Parameter
        {
            Place = default,
            Schema = default,
            Name = "p",
            In = ParameterLocation.Query,
            Style = ParameterStyle.Form,
            Explode = true,
            Required = true,
            Deprecated = true,
            AllowReserved = true,
            AllowEmptyValue = true,
            Description = "Text.",
            Examples = parameter.Examples,
            Extensions = parameter.Extensions,
        }));
        Assert.That(parameter.Examples.Single().ToJson(), Is.EqualTo("5"));
        Assert.That(parameter.Extensions.Select(e => (e.Name, e.Value.ToJson())), Is.EqualTo(new[] { ("x-mine", "[1]") }));
        Assert.That(parameter.Place.Pointer, Is.EqualTo("/paths/~1a/post/parameters/0"));
    }

    [Test]
    public void A_parameter_with_content_has_a_media_type_and_its_schema()
    {
        Contract contract = Documents.Sound(Document("in: query, content: { application/json: { schema: { type: integer } } }"));
        Parameter parameter = contract.Operations.Single().Parameters.Single(p => p.In == ParameterLocation.Query);
        Assert.That(parameter.ContentType, Is.EqualTo("application/json"));
        Assert.That(contract[parameter.Schema].Types, Is.EqualTo(SchemaTypes.Integer));
    }

    [TestCase("in: query, content: { a/b: {}, c/d: {} }", "OAG0010")]
    [TestCase("in: query, content: {}", "OAG0010")]
    [TestCase("in: query, content: { a/b: {} }, schema: {}", "OAG0010")]
    [TestCase("in: query", "OAG0005")]
    [TestCase("schema: {}", "OAG0005")]
    [TestCase("in: body, schema: {}", "OAG0010")]
    [TestCase("in: querystring, content: { a/b: {} }", "OAG0010")]
    [TestCase("in: query, schema: {}, required: 1", "OAG0004")]
    [TestCase("in: query, schema: {}, deprecated: 'yes'", "OAG0004")]
    [TestCase("in: query, schema: 5", "OAG0004")]
    [TestCase("in: header, name: 'a b', schema: {}", "OAG0010")]
    [TestCase("in: header, name: '', schema: {}", "OAG0010")]
    [TestCase("in: header, name: Accept, schema: {}", "OAG0013")]
    [TestCase("in: header, name: authorization, schema: {}", "OAG0013")]
    public void A_wrong_parameter_is_reported(string fields, string rule)
    {
        ReadResult result = Documents.Read(Documents.WithOperation($"parameters: [ {{ {(fields.Contains("name:", StringComparison.Ordinal) ? "" : "name: p, ")}{fields} }} ]"));
        Assert.That(result.Diagnostics.Select(d => d.Rule.Id), Is.EqualTo(new[] { rule }));
    }

    [Test]
    public void An_operation_overrides_parameters_of_its_path()
    {
        Contract contract = Documents.Sound(Documents.Header("3.1.0") + """
            paths:
              /a:
                parameters:
                  - { name: q, in: query, schema: { type: string } }
                  - { name: q, in: header, schema: { type: string } }
                  - { name: X-Kept, in: header, schema: { type: string } }
                get:
                  parameters:
                    - { name: q, in: query, schema: { type: integer } }
                    - { name: Q, in: header, schema: { type: integer } }
                    - { name: Q, in: query, schema: { type: integer } }
                post: { responses: { '204': { description: None. } } }
            """);
        Assert.That(
            contract.Operations[0].Parameters.Select(p => $"{p.In} {p.Name} {contract[p.Schema].Types}"),
            Is.EqualTo(new[] { "Header X-Kept String", "Query q Integer", "Header Q Integer", "Query Q Integer" }));
        Assert.That(contract.Operations[1].Parameters.Select(p => p.Name), Is.EqualTo(new[] { "q", "q", "X-Kept" }));
    }

    [Test]
    public void A_parameter_that_appears_twice_counts_once()
    {
        ReadResult result = Documents.Read(Documents.WithOperation("parameters:\n- { name: a, in: query, schema: { type: string } }\n- { name: a, in: query, schema: { type: integer } }"));
        Assert.That(result.Messages(), Is.EqualTo(new[] { "(8,9): error OAG0011: Parameter 'a' in query appears twice" }));
        Assert.That(result.Contract!.Operations.Single().Parameters, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_path_parameter_is_required_whatever_it_says()
    {
        ReadResult result = Documents.Read(Document("in: path, required: false, schema: { type: string }"));
        Assert.That(result.Diagnostics.Single().Rule.Id, Is.EqualTo("OAG0023"));
        Assert.That(result.Contract!.Operations.Single().Parameters.Single().Required, Is.True);
    }

    [Test]
    public void A_path_parameter_that_nobody_describes_is_a_string()
    {
        ReadResult result = Documents.Read(Documents.WithOperation("summary: None.", path: "/a/{x}/{y}"));
        Assert.That(result.Diagnostics.Select(d => $"{d.Rule.Id} {d.Arguments[0]}"), Is.EqualTo(new[] { "OAG0020 x", "OAG0020 y" }));
        Assert.That(result.Contract!.Operations.Single().Parameters.Select(p => $"{p.In} {p.Name} {p.Style} {result.Contract[p.Schema].Types}"), Is.EqualTo(new[] { "Path x Simple String", "Path y Simple String" }));
    }

    [Test]
    public void A_path_parameter_of_another_path_is_left_out()
    {
        ReadResult result = Documents.Read(Documents.WithOperation("parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]"));
        Assert.That(result.Messages(), Is.EqualTo(new[] { "(6,29): error OAG0010: Path '/a' has no '{id}'" }));
        Assert.That(result.Contract!.Operations.Single().Parameters, Is.Empty);
    }

    [TestCase("/a{.format}", "format")]
    [TestCase("/a{.format}", ".format")]
    [TestCase("/a/{;format*}", "format")]
    [TestCase("/a/{;format*}", ";format*")]
    public void A_name_of_a_path_may_have_operators_about_it_or_be_what_looks_like_them(string path, string name)
    {
        Operation operation = Documents.Operation($"parameters: [ {{ name: format, in: query, schema: {{ type: string }} }}, {{ name: '{name}', in: path, required: true, schema: {{ type: string }} }} ]", path: $"'{path}'");
        Assert.That(operation.Parameters.Select(p => (p.In, p.Name)), Is.EqualTo([(ParameterLocation.Query, "format"), (ParameterLocation.Path, name)]));
    }

    [Test]
    public void A_query_parameter_named_like_one_of_the_path_is_kept_beside_errors()
    {
        ReadResult result = Documents.Read(Documents.WithOperation("parameters: [ { name: id, in: query, schema: { type: string } }, { name: other, in: path, required: true, schema: { type: string } } ]", path: "/a/{id}"));
        Assert.That(result.Contract!.HasErrors, Is.True);
        Assert.That(result.Contract.Operations.Single().Parameters.Select(p => p.In), Is.EqualTo([ParameterLocation.Query, ParameterLocation.Path]));
    }

    [Test]
    public void A_style_without_effect_is_reported()
    {
        ReadResult result = Documents.Read(Document("in: query, style: deepObject, schema: { type: string }"));
        Assert.That(result.Diagnostics.Single().Rule.Id, Is.EqualTo("OAG0013"));
    }

    [Test]
    public void The_whole_query_string_is_one_parameter_from_3_2_on()
    {
        Contract contract = Documents.Sound(Documents.WithOperation("parameters: [ { name: q, in: querystring, content: { application/json: { schema: { type: object } } } } ]", "3.2.0"));
        Parameter parameter = contract.Operations.Single().Parameters.Single();
        Assert.That((parameter.In, parameter.ContentType), Is.EqualTo((ParameterLocation.QueryString, "application/json")));
    }

    [TestCase("example: a", "\"a\"")]
    [TestCase("examples: { one: { value: 1 }, two: { value: [ 2 ] } }", "1,[2]")]
    [TestCase("examples: { one: { $ref: '#/components/examples/E' } }", "{\"e\":null}")]
    [TestCase("examples: { one: { externalValue: 'https://example.org' } }", "")]
    [TestCase("examples: { one: { dataValue: true } }", "true", "3.2.0")]
    public void Examples_are_values(string field, string expected, string version = "3.1.0")
    {
        Operation operation = Documents.Operation($"parameters: [ {{ name: p, in: query, schema: {{}}, {field} }} ]", version, rest: "components: { examples: { E: { value: { e: null } } } }");
        Assert.That(string.Join(',', operation.Parameters.Single().Examples.Select(e => e.ToJson())), Is.EqualTo(expected));
    }

    private static Parameter Single(string fields) => Documents.Sound(Document(fields)).Operations.Single().Parameters.Single(p => p.Name == "p");

    private static string Document(string fields) =>
        Documents.WithOperation($"parameters: [ {{ name: p, {fields} }} ]", path: fields.Contains("in: path", StringComparison.Ordinal) ? "/a/{p}" : "/a");
}
