using OpenApiGen.Decisions.Slo;

namespace OpenApiGen.Decisions.Tests.Slo;

public sealed class ErrorBudgetTests
{
    [TestCase(0.999, 30, 43.2)]
    [TestCase(0.995, 30, 216)]
    [TestCase(0.99, 28, 403.2)]
    [TestCase(0.9999, 30, 4.32)]
    [TestCase(0.999, 7, 10.08)]
    public void Minutes_are_those_of_the_window_that_the_budget_is_a_share_of(double target, double days, double minutes) =>
        Assert.That(ErrorBudget.Minutes(target, days), Is.EqualTo(minutes).Within(1e-9));

    [TestCase(0.9, 0.1)]
    [TestCase(0.99, 0.01)]
    [TestCase(0.999, 0.001)]
    [TestCase(0.9999, 0.0001)]
    [TestCase(0.5, 0.5)]
    public void A_budget_is_the_decimal_number_that_one_expects(double target, double budget) => Assert.That(ErrorBudget.Of(target), Is.EqualTo(budget));

    [Test]
    public void The_rto_of_our_floor_spends_more_than_the_budget_in_one_incident() =>
        Assert.That(ErrorBudget.Spent(240, 0.995, 30), Is.EqualTo(240 / 216.0).Within(1e-12));

    [Test]
    public void Ten_services_of_three_nines_make_two()
    {
        Assert.That(ErrorBudget.Serial(Enumerable.Repeat(0.999, 10)), Is.EqualTo(0.99004).Within(1e-5));
        Assert.That(ErrorBudget.Serial([]), Is.EqualTo(1));
    }

    [TestCase(0, ExpectedResult = false)]
    [TestCase(1, ExpectedResult = false)]
    [TestCase(-0.5, ExpectedResult = false)]
    [TestCase(double.NaN, ExpectedResult = false)]
    [TestCase(double.PositiveInfinity, ExpectedResult = false)]
    [TestCase(0.999, ExpectedResult = true)]
    public bool A_target_is_between_nothing_and_everything(double target) => ErrorBudget.IsTarget(target);

    [Test]
    public void The_budget_shrinks_as_the_target_grows_and_grows_with_the_window()
    {
        var random = new Random(3001);
        for (int i = 0; i < 2000; i++)
        {
            double target = 0.5 + (random.NextDouble() * 0.499), days = 1 + (random.NextDouble() * 89);
            double minutes = ErrorBudget.Minutes(target, days);
            Assert.That(minutes, Is.GreaterThan(0).And.LessThan(days * 1440));
            Assert.That(ErrorBudget.Minutes(target + 0.0005, days), Is.LessThan(minutes));
            Assert.That(ErrorBudget.Minutes(target, days + 1), Is.GreaterThan(minutes));
            Assert.That(ErrorBudget.Spent(minutes, target, days), Is.EqualTo(1).Within(1e-9));
        }
    }

    [Test]
    public void A_chain_is_never_better_than_its_weakest_link()
    {
        var random = new Random(3002);
        for (int i = 0; i < 2000; i++)
        {
            double[] targets = [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => 0.9 + (random.NextDouble() * 0.1))];
            Assert.That(ErrorBudget.Serial(targets), Is.LessThanOrEqualTo(targets.Min()));
            Assert.That(1 - ErrorBudget.Serial(targets), Is.LessThanOrEqualTo(targets.Sum(static t => 1 - t) + 1e-12), "budgets of parts at most add up");
        }
    }
}
