using OpenApiGen;
using UserService;
using UserService.Contract;
using UserService.Storage;

var builder = WebApplication.CreateSlimBuilder(args);

builder.Services.AddTokens(builder.Configuration);
builder.Services.AddHttpContextAccessor();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<Database>();
builder.Services.AddSingleton<TimeOrderedIds>();
builder.Services.AddSingleton<UserStore>();
builder.Services.AddSingleton<OrderStore>();
builder.Services.AddScoped<Answers>();

// Generated from openapi.yaml, as everything in UserService.Contract is.
builder.Services.AddUserService<UsersHandler, OrdersHandler>(options => options.RequestLimit = new RequestLimit(600, TimeSpan.FromMinutes(1)));

var app = builder.Build();
await app.Services.GetRequiredService<Database>().CreateTablesAsync();
app.MapUserService();
await app.RunAsync();
