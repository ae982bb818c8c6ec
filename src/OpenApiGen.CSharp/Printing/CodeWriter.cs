namespace OpenApiGen.CSharp.Printing;

/// <summary>Text of code with its indentation.</summary>
/// <param name="room">Characters that it may have; a <see cref="CodeLimitException"/> ends what would be longer.</param>
internal sealed class CodeWriter(int room = CodeLimitException.MaximumLength)
{
    /// <summary>One array rather than the pieces of a StringBuilder, because it serves for one file after the other.</summary>
    private char[] _text = new char[4096];
    private int _length;
    private int _room = room;
    private int _indentation;
    private bool _isBlank = true;

    public bool IsEmpty => _length == 0;

    /// <summary>Begins another text where the one so far stands.</summary>
    public void Restart(int room)
    {
        _length = 0;
        _room = room;
        _indentation = 0;
        _isBlank = true;
    }

    /// <summary>Writes a line; an empty one only where the line above is not empty and no block has just begun.</summary>
    public void Line(string text = "")
    {
        if (text.Length == 0)
        {
            if (!_isBlank)
                Append(0, "");

            _isBlank = true;
            return;
        }

        if (text[0] is '}' or ')')
            TrimBlank();

        Append(_indentation * 4, text);
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
        return ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => new(_text, 0, _length);

    private void Append(int spaces, string text)
    {
        int end = _length + spaces + text.Length + 1;
        if (end > _room)
            throw CodeLimitException.TooLong();

        if (end > _text.Length)
            Array.Resize(ref _text, Math.Max(end, _text.Length * 2));

        for (int i = _length; i < _length + spaces; i++)
            _text[i] = ' ';

        text.CopyTo(0, _text, _length + spaces, text.Length);
        _text[end - 1] = '\n';
        _length = end;
    }

    private void TrimBlank()
    {
        while (_length > 1 && _text[_length - 1] == '\n' && _text[_length - 2] == '\n')
            _length--;
    }
}
