namespace OpenApiGen.Decisions.Model;

/// <summary>How parts of a system talk unless there is a reason.</summary>
public enum CommunicationStyle : byte
{
    Sync,
    Async,
    EventDriven,
}
