using OpenApiGen.Corpus;

if (args is ["--worker"])
    return Worker.Run(Console.In, Console.Out);

CorpusOptions? options = CorpusOptions.Parse(args, out string problem);
if (options is null)
{
    Console.Error.WriteLine(problem.Length > 0 ? problem + "\n\n" + CorpusOptions.Help : CorpusOptions.Help);
    return problem.Length > 0 ? 2 : 0;
}

return await Coordinator.RunAsync(options);
