namespace UserService.Storage;

/// <summary>Another user has the e-mail address.</summary>
internal sealed class EmailTakenException(Exception cause) : Exception("Another user has this e-mail address.", cause);
