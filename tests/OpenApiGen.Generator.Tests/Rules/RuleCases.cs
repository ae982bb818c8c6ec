using OpenApiGen.Diagnostics;

namespace OpenApiGen.Generator.Tests.Rules;

/// <summary>At least one case for every rule that a document can raise.</summary>
internal static class RuleCases
{
    private const string Info = "info: { title: Demo, version: '1' }\n";

    public static IEnumerable<RuleCase> All =>
    [
        Case(OpenApiGen.Diagnostics.Rules.Syntax, "a bracket that nobody closes",
            "openapi: 3.1.0\n" + Info + "paths: {}\nservers: [|[|] { url: / }\n",
            "openapi: 3.1.0\n" + Info + "paths: {}\nservers: [ { url: / } ]\n",
            ""),

        Case(OpenApiGen.Diagnostics.Rules.DuplicateKey, "two descriptions",
            Schema("User: { type: object, description: a, [|description|]: b }"),
            Schema("User: { type: object, description: a }"),
            "description"),

        Case(OpenApiGen.Diagnostics.Rules.UnresolvedReference, "a misspelled schema",
            Schema("Address: { type: object }\n    User: { type: object, properties: { home: { $ref: [|'#/components/schemas/Adress'|] } } }"),
            Schema("Address: { type: object }\n    User: { type: object, properties: { home: { $ref: '#/components/schemas/Address' } } }"),
            "did you mean 'Address'?"),

        Case(OpenApiGen.Diagnostics.Rules.UnresolvedReference, "a file that is no additional file",
            Schema("User: { type: object, properties: { home: { $ref: [|other.yaml|] } } }"),
            Schema("User: { type: object, properties: { home: { type: string } } }"),
            "no file 'other.yaml' is among the AdditionalFiles"),

        Case(OpenApiGen.Diagnostics.Rules.UnresolvedReference, "a document on a network",
            Schema("User: { type: object, properties: { home: { $ref: [|'https://example.org/a.yaml#/b'|] } } }"),
            Schema("User: { type: object, properties: { home: { type: string } } }"),
            "nothing is fetched"),

        Case(OpenApiGen.Diagnostics.Rules.UnresolvedReference, "a security scheme without a definition",
            Operation("security: [ { [|bearer|]: [] } ]"),
            Operation("security: []"),
            "no security scheme has this name"),

        Case(OpenApiGen.Diagnostics.Rules.WrongNode, "a list of properties",
            Schema("User: { type: object, properties: [||][ name ] }"),
            Schema("User: { type: object, properties: { name: { type: string } } }"),
            "'properties' must be a mapping, not a sequence"),

        Case(OpenApiGen.Diagnostics.Rules.WrongNode, "a number where text belongs",
            Operation("summary: [|5|]"),
            Operation("summary: '5'"),
            "'summary' must be a string, not the number 5"),

        Case(OpenApiGen.Diagnostics.Rules.WrongNode, "a property that calls itself required",
            Schema("User: { type: object, properties: { name: { type: string, required: [|true|] } } }"),
            Schema("User: { type: object, required: [ name ], properties: { name: { type: string } } }"),
            "'required' must be a sequence of names of properties, on the object that has them, not true"),

        Case(OpenApiGen.Diagnostics.Rules.UnresolvedReference, "a discriminator's value that names nothing",
            Schema("Dog: { type: object, required: [ kind ], properties: { kind: { type: string } } }\n    Pet: { oneOf: [ { $ref: '#/components/schemas/Dog' } ], discriminator: { propertyName: kind, mapping: { dog: [|Nope|] } } }"),
            Schema("Dog: { type: object, required: [ kind ], properties: { kind: { type: string } } }\n    Pet: { oneOf: [ { $ref: '#/components/schemas/Dog' } ], discriminator: { propertyName: kind, mapping: { dog: Dog } } }"),
            "it is neither a schema of this document nor a file"),

        Case(OpenApiGen.Diagnostics.Rules.NameCollision, "two operations of one name",
            Operations("get x", "get-x"),
            Operations("get x", "get y").Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal),
            "'get-x' and 'get x' would both be named 'GetX'"),

        Case(OpenApiGen.Diagnostics.Rules.MissingField, "a document without info",
            "[||]openapi: 3.1.0\npaths: {}\n",
            "openapi: 3.1.0\n" + Info + "paths: {}\n",
            "'info'"),

        Case(OpenApiGen.Diagnostics.Rules.UnknownVersion, "a version of the future",
            "openapi: [|4.0.0|]\n" + Info + "paths: {}\n",
            "openapi: 3.2.0\n" + Info + "paths: {}\n",
            "'4.0.0' is not a version of OpenAPI"),

        Case(OpenApiGen.Diagnostics.Rules.Unsupported, "a fragment in a path",
            "openapi: 3.1.0\n" + Info + "paths:\n  /users#all:\n    [|get|]: { responses: { '204': { description: None. } } }\n",
            "openapi: 3.1.0\n" + Info + "paths:\n  /users:\n    get: { responses: { '204': { description: None. } } }\n",
            "the operation answers 501"),

        Case(OpenApiGen.Diagnostics.Rules.NameCollision, "two schemas that differ in case",
            Used("User: { type: object, properties: { a: { type: string } } }\n    [|user|]: { type: object, properties: { b: { type: string } } }", "User", "user"),
            Used("User: { type: object, properties: { a: { type: string } } }\n    user: { type: object, x-openapigen-name: Person, properties: { b: { type: string } } }", "User", "user"),
            "is named 'User2'"),

        Case(OpenApiGen.Diagnostics.Rules.CircularReference, "a reference to itself",
            Schema("User: { $ref: [|'#/components/schemas/User'|] }"),
            Schema("User: { type: object, properties: { boss: { $ref: '#/components/schemas/User' } } }"),
            "leads back to itself"),

        Case(OpenApiGen.Diagnostics.Rules.CircularReference, "a schema that is its own branch",
            Schema("User: [||]{ oneOf: [ { $ref: '#/components/schemas/User' }, { type: string } ] }"),
            Schema("User: { oneOf: [ { type: integer }, { type: string } ] }"),
            "User"),

        Case(OpenApiGen.Diagnostics.Rules.InvalidValue, "a type that JSON has not",
            Schema("User: { type: [|strng|] }"),
            Schema("User: { type: string }"),
            "'strng' is not a JSON Schema type"),

        Case(OpenApiGen.Diagnostics.Rules.InvalidValue, "a negative length",
            Schema("User: { type: string, maxLength: [|-1|] }"),
            Schema("User: { type: string, maxLength: 1 }"),
            "not negative"),

        Case(OpenApiGen.Diagnostics.Rules.InvalidValue, "a style of another place",
            Operation("parameters: [ { name: a, in: query, style: [|matrix|], schema: { type: string } } ]"),
            Operation("parameters: [ { name: a, in: query, style: form, schema: { type: string } } ]"),
            "'matrix' is not a style of query parameters"),

        Case(OpenApiGen.Diagnostics.Rules.DuplicateOperation, "an operationId used twice",
            "openapi: 3.1.0\n" + Info + "paths:\n  /a:\n    get: { operationId: same, responses: { '204': { description: None. } } }\n  /b:\n    get: { operationId: [|same|], responses: { '204': { description: None. } } }\n",
            "openapi: 3.1.0\n" + Info + "paths:\n  /a:\n    get: { operationId: one, responses: { '204': { description: None. } } }\n  /b:\n    get: { operationId: two, responses: { '204': { description: None. } } }\n",
            "operationId 'same' is used by GET /a (line 5) already"),

        Case(OpenApiGen.Diagnostics.Rules.DuplicateOperation, "a range of statuses in two spellings",
            "openapi: 3.1.0\n" + Info + "paths: { /a: { get: { responses: { 4XX: { description: A. }, [|4xx|]: { description: B. } } } } }\n",
            "openapi: 3.1.0\n" + Info + "paths: { /a: { get: { responses: { 4XX: { description: A. }, 5xx: { description: B. } } } } }\n",
            "'4XX' appears twice"),

        Case(OpenApiGen.Diagnostics.Rules.NameCollision, "a schema that is named like a type parameter",
            Used("[|TResult|]: { type: object, properties: { a: { type: string } } }", "TResult"),
            Used("Result: { type: object, properties: { a: { type: string } } }", "Result"),
            "'TResult' and 'what is generated besides'"),

        Case(OpenApiGen.Diagnostics.Rules.NameCollision, "two operations whose ids differ in case",
            "openapi: 3.1.0\n" + Info + "paths:\n  /a:\n    get: { operationId: getIt, responses: { '204': { description: None. } } }\n  /b:\n    [|get|]: { operationId: getit, responses: { '204': { description: None. } } }\n",
            "openapi: 3.1.0\n" + Info + "paths:\n  /a:\n    get: { operationId: getIt, responses: { '204': { description: None. } } }\n  /b:\n    get: { operationId: other, responses: { '204': { description: None. } } }\n",
            "'getit' and 'getIt' would both be named 'Getit'"),

        Case(OpenApiGen.Diagnostics.Rules.LimitExceeded, "brackets without end",
            "openapi: 3.1.0\n" + Info + "paths: {}\nx-deep: " + new string('[', 255) + "[||][" + new string('[', 199) + new string(']', 455) + "\n",
            "openapi: 3.1.0\n" + Info + "paths: {}\nx-deep: [[[]]]\n",
            "256"),

        Case(OpenApiGen.Diagnostics.Rules.IgnoredField, "a keyword beside a reference",
            Schema("Name: { type: string }\n    User: { type: object, properties: { a: { $ref: '#/components/schemas/Name', [|maxLength|]: 5 } } }").Replace("3.1.0", "3.0.4", StringComparison.Ordinal),
            Schema("Name: { type: string }\n    User: { type: object, properties: { a: { $ref: '#/components/schemas/Name', maxLength: 5 } } }"),
            "'maxLength' beside '$ref' has no effect before OpenAPI 3.1"),

        Case(OpenApiGen.Diagnostics.Rules.InvalidPattern, "a bracket that nobody closes",
            Used("User: { type: object, properties: { a: { type: string, [|pattern|]: 'a(b' } } }", "User"),
            Used("User: { type: object, properties: { a: { type: string, pattern: 'a(b)' } } }", "User"),
            "Pattern 'a(b'"),

        Case(OpenApiGen.Diagnostics.Rules.Impossible, "a minimum above the maximum",
            Schema("User: { type: integer, minimum: [|5|], maximum: 4 }"),
            Schema("User: { type: integer, minimum: 4, maximum: 4 }"),
            "'minimum' 5 is above 'maximum' 4"),

        Case(OpenApiGen.Diagnostics.Rules.Impossible, "parts of different types",
            Used("[|User|]: { allOf: [ { type: string }, { type: integer } ] }", "User"),
            Used("User: { allOf: [ { type: string }, { maxLength: 3 } ] }", "User"),
            "The parts of 'allOf' contradict"),

        Case(OpenApiGen.Diagnostics.Rules.Impossible, "a branch of another type than what stands beside it",
            Used("User: { type: object, properties: { b: {} }, oneOf: [ { properties: { a: {} } }, [||]{ type: string } ] }\n    Member: { allOf: [ { $ref: '#/components/schemas/User' } ], required: [ a ] }", "User", "Member"),
            Used("User: { type: object, properties: { b: {} }, oneOf: [ { properties: { a: {} } }, { properties: { c: {} } } ] }\n    Member: { allOf: [ { $ref: '#/components/schemas/User' } ], required: [ a ] }", "User", "Member"),
            "This branch contradicts what stands beside the list"),

        Case(OpenApiGen.Diagnostics.Rules.InvalidDefault, "text for a number",
            Used("User: { type: object, properties: { [|age|]: { type: integer, default: old } } }", "User"),
            Used("User: { type: object, properties: { age: { type: integer, default: 5 } } }", "User"),
            "\"old\""),

        Case(OpenApiGen.Diagnostics.Rules.UndescribedPathParameter, "a parameter without an object",
            "openapi: 3.1.0\n" + Info + "paths:\n  /users/{id}:\n    get: [||]{ responses: { '204': { description: None. } } }\n",
            "openapi: 3.1.0\n" + Info + "paths:\n  /users/{id}:\n    get: { parameters: [ { name: id, in: path, required: true, schema: { type: string } } ], responses: { '204': { description: None. } } }\n",
            "'{id}'"),

        Case(OpenApiGen.Diagnostics.Rules.InvalidName, "a space in a name",
            Schema("[|A User|]: { type: object }"),
            Schema("A.User: { type: object }"),
            "'A User'"),

        Case(OpenApiGen.Diagnostics.Rules.NotGenerated, "webhooks",
            "openapi: 3.1.0\n" + Info + "paths: {}\n[|webhooks|]:\n  created: { post: { responses: { '204': { description: None. } } } }\n",
            "openapi: 3.1.0\n" + Info + "paths: {}\n",
            "Webhooks"),

        Case(OpenApiGen.Diagnostics.Rules.Tolerated, "null without quotes",
            Schema("User: { type: [ string, [|null|] ] }"),
            Schema("User: { type: [ string, 'null' ] }"),
            "in quotes"),

        Case(OpenApiGen.Diagnostics.Rules.UnknownField, "a misspelt field of an operation",
            Operation("[|operationID|]: listUsers"),
            Operation("operationId: listUsers"),
            "did you mean 'operationId'?"),

        Case(OpenApiGen.Diagnostics.Rules.UnknownField, "a misspelt keyword of a schema",
            Schema("User: { type: string, [|maxLenght|]: 3 }"),
            Schema("User: { type: string, maxLength: 3 }"),
            "did you mean 'maxLength'?"),

        Case(OpenApiGen.Diagnostics.Rules.UnknownField, "a field of another version",
            Operation("[|produces|]: [ text/plain ]"),
            Operation("x-produces: [ text/plain ]"),
            "a field of OpenAPI 2.0, not of 3.1"),
    ];

    /// <summary>Rules that no single document raises: their tests are elsewhere in this fixture.</summary>
    public static IEnumerable<Rule> TestedElsewhere => [OpenApiGen.Diagnostics.Rules.InternalError, OpenApiGen.Diagnostics.Rules.InvalidOption, OpenApiGen.Diagnostics.Rules.SharedNamespace, OpenApiGen.Diagnostics.Rules.OldCompiler, OpenApiGen.Diagnostics.Rules.MixedVersions, OpenApiGen.Diagnostics.Rules.UnmatchedFilter];

    private static RuleCase Case(Rule rule, string title, string raises, string clean, string message) => new(rule, title, raises, clean, message);

    private static string Schema(string schemas) => "openapi: 3.1.0\n" + Info + "paths: {}\ncomponents:\n  schemas:\n    " + schemas + "\n";

    private static string Operation(string fields) =>
        "openapi: 3.1.0\n" + Info + "paths:\n  /users:\n    get:\n      " + fields + "\n      responses: { '204': { description: None. } }\n";

    /// <summary>Two operations, the second of which is marked.</summary>
    private static string Operations(string first, string second) =>
        "openapi: 3.1.0\n" + Info + $"paths:\n  /a:\n    get: {{ operationId: {first}, responses: {{ '204': {{ description: None. }} }} }}\n    [|put|]: {{ operationId: {second}, responses: {{ '204': {{ description: None. }} }} }}\n";

    /// <summary>Schemas that an operation uses, so that code is made of them.</summary>
    private static string Used(string schemas, params string[] names) =>
        "openapi: 3.1.0\n" + Info + "paths:\n"
        + string.Concat(names.Select((n, i) => $"  /p{i}:\n    get: {{ responses: {{ '200': {{ description: One., content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/{n}' }} }} }} }} }} }}\n"))
        + "components:\n  schemas:\n    " + schemas + "\n";
}
