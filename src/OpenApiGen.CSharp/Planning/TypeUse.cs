namespace OpenApiGen.CSharp.Planning;

/// <summary>A C# type where it is used: how it is spelled, read from a <c>JsonInput</c> and written to a <c>JsonOutput</c>.</summary>
internal abstract record TypeUse
{
    protected const string Runtime = "global::OpenApiGen.Runtime.";

    /// <summary>The type as declarations spell it, without a question mark.</summary>
    public required string Name { get; init; }

    /// <summary>True for structs and enums.</summary>
    public bool IsValueType { get; init; }

    /// <summary>Index of a schema that has to be checked besides; null where the type says it all.</summary>
    public int? Check { get; init; }

    /// <summary>The expression of the check table; used where <see cref="Check"/> is set.</summary>
    public string CheckTable { get; init; } = "";

    /// <summary>The type with a question mark where null is a value.</summary>
    public string Spell(bool nullable) => nullable ? Name + "?" : Name;

    /// <summary>The expression that reads a value which is not null.</summary>
    /// <param name="input">The input's expression.</param>
    public string Read(string input) =>
        Check is not { } index ? ReadCore(input)
        : HasMoreToSay ? ReadCore($"{input}.Judged({CheckTable}, {index})")
        : $"({input}.Check({CheckTable}, {index}) ? {ReadCore(input)} : {input}.Pass<{Name}>())";

    /// <summary>True where reading may find more to be wrong with what a check has refused.</summary>
    protected virtual bool HasMoreToSay => true;

    /// <summary>The expression that reads a value or, where that is allowed, a null.</summary>
    public string Read(string input, bool nullable) =>
        nullable ? $"{input}.Null() ? {(IsValueType ? $"default({Name}?)" : "null")} : {Read(input)}" : Read(input);

    /// <summary>A delegate that reads an item.</summary>
    public virtual string ItemReader(bool nullable) => $"static (ref {Runtime}JsonInput i) => {Read("i", nullable)}";

    /// <summary>A delegate that writes an item.</summary>
    public string ItemWriter(bool nullable) => nullable
        ? IsValueType
            ? $"static (w, v) => {{ if (v is {{ }} x) {WriteItem("x")}; else {Runtime}JsonValues.Null(w); }}"
            : $"static (w, v) => {{ if (v is null) {Runtime}JsonValues.Null(w); else {WriteItem("v")}; }}"
        : ItemWriterCore;

    /// <summary>The statement that writes a property; null is left out, or written where that is asked for.</summary>
    /// <param name="value">The property.</param>
    /// <param name="nullable">True where it may be null.</param>
    /// <param name="writeNull">True where null is written as null.</param>
    public abstract string Put(string value, bool nullable, bool writeNull);

    protected abstract string ReadCore(string input);

    protected virtual string ItemWriterCore => $"static (w, v) => {WriteItem("v")}";

    /// <summary>The expression that writes a value <paramref name="value"/> to <c>w</c>.</summary>
    public abstract string WriteItem(string value);

    protected static string Null(bool writeNull) => writeNull ? ", true" : "";
}

/// <summary>A scalar that the runtime library reads and writes by one call.</summary>
/// <param name="Reader">The reading method with its arguments, such as <c>Int32(Rules.X)</c>.</param>
/// <param name="Writer">The writing method, of <c>ObjectOutput</c> and of <c>JsonValues</c>.</param>
internal sealed record ScalarUse(string Reader, string Writer) : TypeUse
{
    /// <summary>What is written instead of the value itself, with <c>{0}</c> for it and <c>{1}</c> for a question mark; null for the value.</summary>
    public string? Cast { get; init; }

    /// <summary>Any JSON is fine as long as it is only read.</summary>
    protected override bool HasMoreToSay => Reader != "Any()";

    public override string Put(string value, bool nullable, bool writeNull) => $"o.{Writer}({Written(value, nullable ? "?" : "")}{Null(writeNull)});";

    protected override string ReadCore(string input) => $"{input}.{Reader}";

    protected override string ItemWriterCore => Cast is null ? $"{Runtime}JsonValues.{Writer}" : base.ItemWriterCore;

    public override string WriteItem(string value) => $"{Runtime}JsonValues.{Writer}(w, {Written(value, "")})";

    private string Written(string value, string questionMark) =>
        Cast is null ? value : string.Format(System.Globalization.CultureInfo.InvariantCulture, Cast, value, questionMark);
}

/// <summary>An enum of strings.</summary>
/// <param name="Names">The table of its strings.</param>
internal sealed record EnumUse(string Names) : TypeUse
{
    /// <summary>The enum with its namespace.</summary>
    public required string FullName { get; init; }

    public override string Put(string value, bool nullable, bool writeNull) => $"o.Enum({Names}, (int{(nullable ? "?" : "")}){value}{Null(writeNull)});";

    protected override string ReadCore(string input) => $"({FullName}){input}.Enum({Names})";

    public override string WriteItem(string value) => $"{Runtime}JsonValues.Enum(w, {Names}, (int){value})";
}

/// <summary>An enum of whole numbers.</summary>
/// <param name="Values">The table of its numbers.</param>
internal sealed record NumberEnumUse(string Values) : TypeUse
{
    /// <summary>The enum with its namespace.</summary>
    public required string FullName { get; init; }

    public override string Put(string value, bool nullable, bool writeNull) => $"o.Int64((long{(nullable ? "?" : "")}){value}{Null(writeNull)});";

    protected override string ReadCore(string input) => $"({FullName}){input}.Enum({Values})";

    public override string WriteItem(string value) => $"{Runtime}JsonValues.Int64(w, (long){value})";
}

/// <summary>The one string that is allowed.</summary>
/// <param name="Value">Its literal.</param>
internal sealed record ConstantUse(string Value) : TypeUse
{
    public override string Put(string value, bool nullable, bool writeNull) => $"o.String({value}{Null(writeNull)});";

    protected override string ReadCore(string input) => $"{input}.Constant({Value})";

    protected override string ItemWriterCore => $"{Runtime}JsonValues.String";

    public override string WriteItem(string value) => $"{Runtime}JsonValues.String(w, {value})";
}

/// <summary>A record or union of the contract.</summary>
internal sealed record ModelUse : TypeUse
{
    /// <summary>The type with its namespace.</summary>
    public required string FullName { get; init; }

    public override string ItemReader(bool nullable) => nullable || Check is not null ? base.ItemReader(nullable) : $"{FullName}.Read";

    public override string Put(string value, bool nullable, bool writeNull) => $"o.Model({value}{Null(writeNull)});";

    protected override string ReadCore(string input) => $"{FullName}.Read(ref {input})";

    protected override string ItemWriterCore => $"{Runtime}JsonValues.Model";

    public override string WriteItem(string value) => $"{value}.Write(w)";
}

/// <summary>A list.</summary>
/// <param name="Item">An item.</param>
/// <param name="ItemNullable">True where items may be null.</param>
/// <param name="Rules">What is demanded of the list; the keyword for none where nothing is.</param>
internal sealed record ArrayUse(TypeUse Item, bool ItemNullable, string Rules) : TypeUse
{
    /// <summary>True for lists of models, which need nobody to say how an item is written.</summary>
    public bool IsModels => Item is ModelUse && !ItemNullable;

    public override string Put(string value, bool nullable, bool writeNull) =>
        IsModels ? $"o.Models({value}{Null(writeNull)});" : $"o.Array({value}, {Item.ItemWriter(ItemNullable)}{Null(writeNull)});";

    protected override string ReadCore(string input) => $"{input}.Array{TypeArgument}({Rules}, {Item.ItemReader(ItemNullable)})";

    public override string WriteItem(string value) =>
        IsModels ? $"{Runtime}JsonValues.Models(w, {value})" : $"{Runtime}JsonValues.Array(w, {value}, {Item.ItemWriter(ItemNullable)})";

    private string TypeArgument => $"<{Item.Spell(ItemNullable)}>";
}

/// <summary>An object whose names are data.</summary>
/// <param name="Value">A value.</param>
/// <param name="ValueNullable">True where values may be null.</param>
/// <param name="Limits">Arguments for the number of entries, with a leading comma; empty where nothing is demanded.</param>
internal sealed record MapUse(TypeUse Value, bool ValueNullable, string Limits) : TypeUse
{
    public override string Put(string value, bool nullable, bool writeNull) => $"o.Map({value}, {Value.ItemWriter(ValueNullable)}{Null(writeNull)});";

    protected override string ReadCore(string input) => $"{input}.Map<{Value.Spell(ValueNullable)}>({Value.ItemReader(ValueNullable)}{Limits})";

    public override string WriteItem(string value) => $"{Runtime}JsonValues.Map(w, {value}, {Value.ItemWriter(ValueNullable)})";
}

/// <summary>A reference that leads nowhere: late-bound, so that code which uses what should have been there still compiles beside the error.</summary>
internal sealed record UnresolvedUse : TypeUse
{
    public override string Put(string value, bool nullable, bool writeNull) => "o.Skip();";

    protected override string ReadCore(string input) => $"(object){input}.Any()";

    public override string WriteItem(string value) => Runtime + "JsonValues.Null(w)";
}
