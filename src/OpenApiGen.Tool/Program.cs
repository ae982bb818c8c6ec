using System.Runtime.InteropServices;
using OpenApiGen;
using OpenApiGen.Tool;

ShortLived.DelayCollections();
using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, key) =>
{
    key.Cancel = true;
    interrupted.Cancel();
};
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
{
    signal.Cancel = true;
    interrupted.Cancel();
});
return await CommandLine.RunAsync(args, ToolConsole.OfProcess(), interrupted.Token);
