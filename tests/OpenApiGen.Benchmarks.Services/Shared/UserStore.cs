namespace OpenApiGen.Benchmarks.Services;

/// <summary>Users in memory. Holds so many and no more, however long it is filled: a new one takes the place of an older one.</summary>
/// <typeparam name="TUser">A user; each service has a type of its own.</typeparam>
internal sealed class UserStore<TUser>
    where TUser : class
{
    /// <summary>When all users were created: answers can be compared.</summary>
    public static readonly DateTimeOffset CreatedAt = new(2026, 11, 23, 10, 15, 30, TimeSpan.Zero);

    private readonly Lock _lock = new();
    private readonly TUser[] _users = new TUser[1000];
    private readonly Func<long, TUser, TUser> _withId;
    private long _next;

    /// <summary>Makes a store that is full.</summary>
    /// <param name="example">The n-th user.</param>
    /// <param name="withId">Gives a user its id.</param>
    public UserStore(Func<int, TUser> example, Func<long, TUser, TUser> withId)
    {
        _withId = withId;
        for (int i = 0; i < _users.Length; i++)
            Add(example(i));
    }

    /// <summary>Adds a user, and returns it with its id.</summary>
    public TUser Add(TUser user)
    {
        lock (_lock)
        {
            long id = ++_next;
            return _users[(id - 1) % _users.Length] = _withId(id, user);
        }
    }

    /// <summary>A page of users, in the order of their places.</summary>
    public TUser[] Page(int offset, int limit)
    {
        lock (_lock)
            return offset >= _users.Length ? [] : _users.AsSpan(offset, Math.Min(limit, _users.Length - offset)).ToArray();
    }
}
