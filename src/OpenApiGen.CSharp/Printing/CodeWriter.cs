using System.Text;

namespace OpenApiGen.CSharp.Printing;

/// <summary>Text of code with its indentation.</summary>
/// <param name="room">Characters that it may have; a <see cref="CodeLimitException"/> ends what would be longer.</param>
internal sealed class CodeWriter(int room = CodeLimitException.MaximumLength)
{
    private readonly StringBuilder _text = new(4096);
    private int _indentation;
    private bool _isBlank = true;

    public bool IsEmpty => _text.Length == 0;

    /// <summary>Writes a line; an empty one only where the line above is not empty and no block has just begun.</summary>
    public void Line(string text = "")
    {
        if (text.Length == 0)
        {
            if (!_isBlank)
                _text.Append('\n');

            _isBlank = true;
            return;
        }

        if (_text.Length + text.Length > room)
            throw CodeLimitException.TooLong();

        if (text[0] is '}' or ')')
            TrimBlank();

        _text.Append(' ', _indentation * 4).Append(text).Append('\n');
        _isBlank = false;
    }

    /// <summary>Begins a block in braces.</summary>
    public void Open(string head = "")
    {
        if (head.Length > 0)
            Line(head);

        Line("{");
        _indentation++;
        _isBlank = true;
    }

    /// <summary>Ends a block.</summary>
    public void Close(string tail = "")
    {
        _indentation--;
        _isBlank = false;
        Line("}" + tail);
    }

    public void Indent() => _indentation++;

    public void Outdent() => _indentation--;

    /// <summary>The text of a file, which ends in one line feed. Texts are long: they are shortened before they are copied.</summary>
    public string Complete()
    {
        TrimBlank();
        return _text.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void TrimBlank()
    {
        while (_text.Length > 1 && _text[_text.Length - 1] == '\n' && _text[_text.Length - 2] == '\n')
            _text.Length--;
    }
}
