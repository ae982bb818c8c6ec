using System.Text;

namespace OpenApiGen.TypeScript.Layout;

/// <summary>Decides where lines break: at most 80 columns, two spaces a step, as Prettier's defaults are.</summary>
internal sealed class DocPrinter
{
    public const int Width = 80;
    private const int Step = 2;

    private readonly StringBuilder _text = new(4096);
    private readonly Stack<Command> _open = [];
    private readonly Stack<Command> _trial = [];
    private int _column;

    /// <summary>Appends a text of which every line is known, such as a comment.</summary>
    public void Raw(string text)
    {
        _text.Append(text);
        _column = text.Length - text.LastIndexOf('\n') - 1;
    }

    /// <summary>Appends a document.</summary>
    public void Print(Doc doc)
    {
        _open.Push(new Command(0, false, doc));
        while (_open.Count > 0)
            Next(_open.Pop());
    }

    /// <summary>Ends the text with one line feed, and gives it away.</summary>
    public string Finish()
    {
        while (_text.Length > 0 && _text[_text.Length - 1] == '\n')
            _text.Length--;

        return _text.Append('\n').ToString();
    }

    /// <summary>What was printed so far.</summary>
    public override string ToString() => _text.ToString();

    private void Next(Command command)
    {
        (int indentation, bool isFlat, Doc doc, _) = command;
        switch (doc)
        {
            case TextDoc text:
                _text.Append(text.Text);
                _column += WidthOf(text.Text);
                break;
            case ConcatDoc concat:
                Push(_open, command, concat);
                break;
            case IndentDoc indent:
                _open.Push(new Command(indentation + Step, isFlat, indent.Content));
                break;
            case GroupDoc group:
                bool fits = !group.Breaks && (isFlat || Fits(new Command(indentation, true, group.Content)));
                _open.Push(new Command(indentation, fits, group.Content));
                break;
            case ChoiceDoc choice:
                Choose(choice, indentation, isFlat);
                break;
            case IfBreakDoc either:
                _open.Push(new Command(indentation, isFlat, isFlat ? either.Flat : either.Broken));
                break;
            case FluidDoc fluid when isFlat || Fits(new Command(indentation, false, Doc.Concat(" ", fluid.Right))):
                _open.Push(new Command(indentation, isFlat, Doc.Concat(" ", fluid.Right)));
                break;
            case FluidDoc fluid:
                _open.Push(new Command(indentation, false, Doc.Indent(Doc.HardLine, fluid.Right)));
                break;
            case FillDoc fill:
                Fill(fill, indentation);
                break;
            case LineDoc line when isFlat && !line.IsHard:
                if (!line.IsSoft)
                {
                    _text.Append(' ');
                    _column++;
                }

                break;
            case LineDoc:
                TrimSpaces();
                _text.Append('\n').Append(' ', indentation);
                _column = indentation;
                break;
        }
    }

    /// <summary>Items of a fill are texts of known width: a separator and the next item go on the line, or the item begins a new one.</summary>
    private void Fill(FillDoc fill, int indentation)
    {
        for (int i = 0; i < fill.Items.Length; i++)
        {
            string text = ((TextDoc)fill.Items[i]).Text;
            int width = text.Length + (i < fill.Items.Length - 1 ? fill.Separator.Length : 0);
            if (i > 0 && _column + 1 + width > Width)
            {
                _text.Append('\n').Append(' ', indentation);
                _column = indentation;
            }
            else if (i > 0)
            {
                _text.Append(' ');
                _column++;
            }

            _text.Append(text).Append(i < fill.Items.Length - 1 ? fill.Separator : "");
            _column += width;
        }
    }

    /// <summary>Each state is tried flat, but for groups in it that are broken in any case.</summary>
    private void Choose(ChoiceDoc choice, int indentation, bool isFlat)
    {
        Doc[] states = choice.States;
        for (int i = 0; i < states.Length - 1; i++)
        {
            var state = new Command(indentation, true, states[i]);
            if (isFlat || Fits(state))
            {
                _open.Push(state);
                return;
            }
        }

        _open.Push(new Command(indentation, false, states[states.Length - 1]));
    }

    /// <summary>True where the line ends, by a break or by the end of everything, before the width is used up.</summary>
    private bool Fits(Command next)
    {
        int room = Width - _column;
        Stack<Command> open = _trial;
        open.Clear();
        open.Push(next);
        using Stack<Command>.Enumerator rest = _open.GetEnumerator();
        while (room >= 0)
        {
            if (open.Count == 0)
            {
                // What follows on the same line has to fit, too.
                if (!rest.MoveNext())
                    return true;

                open.Push(rest.Current);
                continue;
            }

            Command command = open.Pop();
            (int indentation, bool isFlat, Doc doc, _) = command;
            switch (doc)
            {
                case TextDoc text:
                    room -= WidthOf(text.Text);
                    break;
                case ConcatDoc concat:
                    Push(open, command, concat);
                    break;
                case IndentDoc indent:
                    open.Push(new Command(indentation, isFlat, indent.Content));
                    break;
                case GroupDoc group:
                    open.Push(new Command(indentation, isFlat && !group.Breaks, group.Content));
                    break;
                case ChoiceDoc choice:
                    open.Push(new Command(indentation, isFlat, isFlat ? choice.States[0] : choice.States[choice.States.Length - 1]));
                    break;
                case IfBreakDoc either:
                    open.Push(new Command(indentation, isFlat, isFlat ? either.Flat : either.Broken));
                    break;
                case FluidDoc fluid:
                    room--;
                    open.Push(new Command(indentation, isFlat, fluid.Right));
                    break;
                case FillDoc fill:
                    room -= fill.Items.Sum(i => ((TextDoc)i).Text.Length) + ((fill.Items.Length - 1) * (fill.Separator.Length + 1));
                    break;
                case LineDoc line when isFlat && !line.IsHard:
                    room -= line.IsSoft ? 0 : 1;
                    break;
                case LineDoc:
                    return true;
            }
        }

        return false;
    }

    /// <summary>The next part, and behind it the rest: of long ones most is never looked at by who only asks whether a line ends.</summary>
    private static void Push(Stack<Command> open, Command command, ConcatDoc concat)
    {
        if (command.Part + 1 < concat.Parts.Length)
            open.Push(command with { Part = command.Part + 1 });

        if (command.Part < concat.Parts.Length)
            open.Push(new Command(command.Indentation, command.IsFlat, concat.Parts[command.Part]));
    }

    private void TrimSpaces()
    {
        while (_text.Length > 0 && _text[_text.Length - 1] == ' ')
            _text.Length--;
    }

    /// <summary>Columns: wide characters of East Asian scripts take two.</summary>
    private static int WidthOf(string text)
    {
        int width = 0;
        foreach (char c in text)
            width += c < 0x1100 ? 1 : IsWide(c) ? 2 : 1;

        return width;
    }

    private static bool IsWide(char c) =>
        c is (>= '\u1100' and <= '\u115F') or (>= '\u2E80' and <= '\u303E') or (>= '\u3041' and <= '\uA4CF') or (>= '\uAC00' and <= '\uD7A3')
            or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE6F') or (>= '\uFF00' and <= '\uFF60') or (>= '\uFFE0' and <= '\uFFE6');

    /// <param name="Part">Of a concatenation, the part that comes next.</param>
    private readonly record struct Command(int Indentation, bool IsFlat, Doc Content, int Part = 0);
}
