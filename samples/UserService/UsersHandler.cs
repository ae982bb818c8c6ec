using UserService.Contract;
using UserService.Storage;

namespace UserService;

/// <summary>Operations on users. Requests are valid when they arrive here.</summary>
internal sealed class UsersHandler(UserStore users, Answers answers) : IUsersHandler
{
    public async ValueTask<ListUsersResult> ListUsersAsync(ListUsersRequest request, CancellationToken cancellationToken)
    {
        Page<User> page = await users.ListAsync(request.Role, request.Limit, request.Cursor, cancellationToken);
        return ListUsersResult.Ok(new UserPage { Data = page.Items, Meta = answers.PageMeta(page.NextCursor) });
    }

    public async ValueTask<CreateUserResult> CreateUserAsync(CreateUserRequest request, CancellationToken cancellationToken)
    {
        try
        {
            User user = await users.AddAsync(request.Body, cancellationToken);
            return CreateUserResult.Created(Envelope(user), location: $"/users/{user.Id}");
        }
        catch (EmailTakenException exception)
        {
            return CreateUserResult.Conflict(answers.Conflict(exception.Message));
        }
    }

    public async ValueTask<GetUserResult> GetUserAsync(GetUserRequest request, CancellationToken cancellationToken) =>
        await users.FindAsync(request.UserId, cancellationToken) is { } user
            ? GetUserResult.Ok(Envelope(user))
            : GetUserResult.NotFound(NoSuchUser);

    public async ValueTask<UpdateUserResult> UpdateUserAsync(UpdateUserRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await users.UpdateAsync(request.UserId, request.Body, cancellationToken) is { } user
                ? UpdateUserResult.Ok(Envelope(user))
                : UpdateUserResult.NotFound(NoSuchUser);
        }
        catch (EmailTakenException exception)
        {
            return UpdateUserResult.Conflict(answers.Conflict(exception.Message));
        }
    }

    public async ValueTask<DeleteUserResult> DeleteUserAsync(DeleteUserRequest request, CancellationToken cancellationToken) =>
        await users.DeleteAsync(request.UserId, cancellationToken)
            ? DeleteUserResult.NoContent()
            : DeleteUserResult.NotFound(NoSuchUser);

    private ErrorEnvelope NoSuchUser => answers.NotFound("There is no such user.");

    private UserEnvelope Envelope(User user) => new() { Data = user, Meta = answers.Meta };
}
