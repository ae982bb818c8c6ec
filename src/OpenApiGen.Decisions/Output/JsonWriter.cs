using System.Globalization;
using System.Text;
using OpenApiGen.Model;

namespace OpenApiGen.Decisions.Output;

/// <summary>Writes JSON that people can read: a member or item on each line, short arrays of strings on one.</summary>
internal sealed class JsonWriter
{
    private readonly StringBuilder _builder = new();
    private int _depth;
    private bool _isFirst = true;

    /// <summary>The text, with a line end.</summary>
    public override string ToString() => _builder.ToString() + "\n";

    /// <summary>Writes an object as a value.</summary>
    public void Object(Action write) => Collection('{', '}', write);

    /// <summary>Writes an object as a member.</summary>
    public void Object(string name, Action write)
    {
        Name(name);
        Collection('{', '}', write);
    }

    /// <summary>Writes an array of objects as a member.</summary>
    public void Array<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        Name(name);
        Collection('[', ']', () =>
        {
            foreach (T item in items)
            {
                Begin();
                Collection('{', '}', () => write(item));
            }
        });
    }

    /// <summary>Writes strings as a member.</summary>
    public void Strings(string name, IEnumerable<string> items)
    {
        Name(name);
        _builder.Append('[');
        bool isFirst = true;
        foreach (string item in items)
        {
            if (!isFirst)
                _builder.Append(", ");

            isFirst = false;
            JsonText.AppendString(_builder, item);
        }

        _builder.Append(']');
    }

    /// <summary>Writes a string as a member; null is left out.</summary>
    public void Text(string name, string? value)
    {
        if (value is null)
            return;

        Name(name);
        JsonText.AppendString(_builder, value);
    }

    /// <summary>Writes a number as a member; null is left out.</summary>
    public void Number(string name, double? value)
    {
        if (value is not { } number)
            return;

        Name(name);
        _builder.Append(number.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <summary>Writes true or false as a member; null is left out.</summary>
    public void Flag(string name, bool? value)
    {
        if (value is not { } flag)
            return;

        Name(name);
        _builder.Append(flag ? "true" : "false");
    }

    private void Name(string name)
    {
        Begin();
        JsonText.AppendString(_builder, name);
        _builder.Append(": ");
    }

    private void Begin()
    {
        if (!_isFirst)
            _builder.Append(',');

        _isFirst = false;
        _builder.Append('\n').Append(' ', 2 * _depth);
    }

    private void Collection(char open, char close, Action write)
    {
        _builder.Append(open);
        _depth++;
        _isFirst = true;
        write();
        _depth--;
        if (!_isFirst)
            _builder.Append('\n').Append(' ', 2 * _depth);

        _isFirst = false;
        _builder.Append(close);
    }
}
