using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OpenApiGen.Decisions.Judging;
using OpenApiGen.Decisions.Judging.Rules;
using OpenApiGen.Decisions.Model;
using OpenApiGen.Diagnostics;
using OpenApiGen.Hosting;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace OpenApiGen.Analyzers.Decisions;

/// <summary>OAG2006 and OAG2014 where code uses a type or member that its profile is against.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UsedMemberAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Forbidden = RoslynMapping.Describe(DecisionRules.ForbiddenPattern);
    private static readonly DiagnosticDescriptor Discouraged = RoslynMapping.Describe(DecisionRules.DiscouragedPattern);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Forbidden, Discouraged);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    /// <summary>Nothing is looked at unless there is a profile that is against something which this compilation could use.</summary>
    private static void Start(CompilationStartAnalysisContext context)
    {
        var files = ProjectFiles.Of(context.Options, context.CancellationToken);
        var members = new Dictionary<ISymbol, (Profile Profile, AntiRecommendation Anti)>(SymbolEqualityComparer.Default);
        foreach (ProjectFile decision in files.Decisions)
            if (DecisionFindings.Review(files, decision) is { Profile: { } profile })
                foreach (AntiRecommendation anti in profile.AntiRecommendations)
                    foreach (ISymbol symbol in Symbols(context.Compilation, anti))
                        members[symbol] = (profile, anti);

        if (members.Count > 0)
        {
            context.RegisterOperationAction(
                operation => Check(operation, members),
                OperationKind.Invocation, OperationKind.PropertyReference, OperationKind.FieldReference, OperationKind.MethodReference, OperationKind.ObjectCreation, OperationKind.TypeOf);
        }
    }

    /// <summary>The types and members of an anti-pattern that this compilation knows.</summary>
    private static IEnumerable<ISymbol> Symbols(Compilation compilation, AntiRecommendation anti)
    {
        foreach (string type in anti.Types)
            foreach (INamedTypeSymbol symbol in compilation.GetTypesByMetadataName(type))
                yield return symbol;

        foreach (string member in anti.Members)
        {
            int dot = member.LastIndexOf('.');
            if (dot <= 0)
                continue;

            foreach (INamedTypeSymbol owner in compilation.GetTypesByMetadataName(member.Substring(0, dot)))
                foreach (ISymbol symbol in owner.GetMembers(member.Substring(dot + 1)))
                    yield return symbol;
        }
    }

    /// <summary>True where a member is named or described instead of used: <c>nameof</c>, and trees of expressions.</summary>
    private static bool IsNoUse(IOperation operation)
    {
        for (IOperation? at = operation.Parent; at is not null; at = at.Parent)
        {
            if (at is INameOfOperation)
                return true;

            if (at is IAnonymousFunctionOperation { Parent: IDelegateCreationOperation or IConversionOperation } function)
                return (function.Parent as IConversionOperation)?.Type?.ToDisplayString().StartsWith("System.Linq.Expressions.", StringComparison.Ordinal) == true;
        }

        return false;
    }

    private static bool IsOfTask(ITypeSymbol? type) => type?.ContainingNamespace?.ToDisplayString() is "System.Threading.Tasks" or "System.Runtime.CompilerServices";

    private static void Check(OperationAnalysisContext context, Dictionary<ISymbol, (Profile Profile, AntiRecommendation Anti)> members)
    {
        (ISymbol? member, ITypeSymbol? type) = context.Operation switch
        {
            IInvocationOperation invocation => ((ISymbol)invocation.TargetMethod, invocation.TargetMethod.ContainingType),
            IMemberReferenceOperation reference => (reference.Member, reference.Member.ContainingType),
            IObjectCreationOperation creation => (creation.Constructor, creation.Type),
            ITypeOfOperation typeOf => ((ISymbol?)null, typeOf.TypeOperand),
            _ => (null, null),
        };
        if (!Is(member, out (Profile Profile, AntiRecommendation Anti) found) && !Is(type, out found))
            return;

        if (IsNoUse(context.Operation) || (IsOfTask(type) && CompletedTasks.IsKnown(context.Operation)))
            return;

        string used = (member ?? type)!.OriginalDefinition.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
        DiagnosticDescriptor descriptor = AntiPatternRule.RuleOf(found.Anti) == DecisionRules.ForbiddenPattern ? Forbidden : Discouraged;
        context.ReportDiagnostic(Diagnostic.Create(descriptor, context.Operation.Syntax.GetLocation(), AntiPatternRule.Message(found.Profile, found.Anti, $"this uses '{used}'")));

        bool Is(ISymbol? symbol, out (Profile Profile, AntiRecommendation Anti) what)
        {
            what = default;
            return symbol is not null && members.TryGetValue(symbol.OriginalDefinition, out what);
        }
    }
}
