using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Slo;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Tests.Slo;

public sealed class BurnRateTests
{
    [TestCase(30, 14.4, 6, 3, 1)]
    [TestCase(28, 13.44, 5.6, 2.8, 0.93333)]
    [TestCase(7, 3.36, 1.4, 0.7, 0.23333)]
    [TestCase(90, 43.2, 18, 9, 3)]
    public void Factors_scale_with_the_window(double days, double hour, double sixHours, double day, double threeDays) =>
        Assert.That(BurnRateWindows.Catalogue.Select(w => w.Factor(days)), Is.EqualTo(new[] { hour, sixHours, day, threeDays }).Within(1e-5));

    [Test]
    public void Published_factors_are_exact_decimals() =>
        Assert.That(BurnRateWindows.For(28).Take(3).Select(static w => w.Factor(28)), Is.EqualTo(new[] { 13.44, 5.6, 2.8 }));

    [TestCase(30, "page 1h/5m 14.4, page 6h/30m 6, ticket 1d/2h 3, ticket 3d/6h 1")]
    [TestCase(28, "page 1h/5m 13.44, page 6h/30m 5.6, ticket 1d/2h 2.8, ticket 3d/6h 0.9333")]
    [TestCase(14, "page 1h/5m 6.72, page 6h/30m 2.8, ticket 1d/2h 1.4, ticket 3d/6h 1")]
    [TestCase(7, "page 1h/5m 3.36, page 6h/30m 1.4, ticket 1d/2h 1")]
    [TestCase(1, "page 1h/5m 1")]
    [TestCase(0.04, "")]
    [TestCase(0, "")]
    [TestCase(-30, "")]
    [TestCase(double.NaN, "")]
    [TestCase(double.PositiveInfinity, "")]
    public void Alerts_of_a_window(double days, string expected) =>
        Assert.That(
            string.Join(", ", BurnRateWindows.For(days).Select(w =>
                $"{(w.Severity == AlertSeverity.Page ? "page" : "ticket")} {Phrase.Range(w.LongMinutes)}/{Phrase.Range(w.ShortMinutes)} {Phrase.Number(w.Factor(days), 4)}")),
            Is.EqualTo(expected));

    [Test]
    public void Seven_days_take_a_day_at_factor_1_which_is_a_seventh_of_the_budget() =>
        Assert.That(BurnRateWindows.For(7)[2].Fraction, Is.EqualTo(1 / 7.0).Within(1e-9));

    [Test]
    public void Three_nines_alert_at_these_thresholds()
    {
        Assert.That(BurnRate.Threshold(14.4, 0.999), Is.EqualTo(0.0144));
        Assert.That(BurnRate.LeastEvents(14.4, 0.999), Is.EqualTo(69.444).Within(0.001));
        Assert.That(BurnRate.LeastEvents(1, 0.999), Is.EqualTo(1000));
        Assert.That(BurnRate.Of(0.0144, 0.999), Is.EqualTo(14.4).Within(1e-9));
    }

    [TestCase(14.4, 0.93, ExpectedResult = false)]
    [TestCase(14.4, 0.9305, ExpectedResult = false)]
    [TestCase(14.4, 0.931, ExpectedResult = true)]
    [TestCase(10, 0.9, ExpectedResult = false)]
    [TestCase(9.99, 0.9, ExpectedResult = true)]
    public bool An_alert_fires_only_below_all_events(double factor, double target) => BurnRate.IsReachable(factor, target);

    [Test]
    public void Factor_and_fraction_are_inverse()
    {
        var random = new Random(3003);
        for (int i = 0; i < 5000; i++)
        {
            double fraction = random.NextDouble(), days = 1 + (random.NextDouble() * 364), minutes = 1 + (random.NextDouble() * 10_000);
            double factor = BurnRate.Factor(fraction, days, minutes);
            Assert.That(BurnRate.Fraction(factor, days, minutes), Is.EqualTo(fraction).Within(1e-8));
            Assert.That(BurnRate.Factor(fraction, 2 * days, minutes), Is.EqualTo(2 * factor).Within(1e-6 * (1 + factor)));
        }
    }

    [Test]
    public void With_the_least_events_one_error_does_not_exceed_the_threshold_and_with_one_less_it_does()
    {
        var random = new Random(3004);
        for (int i = 0; i < 5000; i++)
        {
            double target = 0.9 + (random.NextDouble() * 0.0999), factor = 0.1 + (random.NextDouble() * 9);
            double events = Math.Ceiling(BurnRate.LeastEvents(factor, target)), threshold = BurnRate.Threshold(factor, target);
            Assert.That(1 / events, Is.LessThanOrEqualTo(threshold * (1 + 1e-9)));
            if (events > 1)
                Assert.That(1 / (events - 1), Is.GreaterThan(threshold * (1 - 1e-9)));
        }
    }

    [Test]
    public void Every_window_has_alerts_that_a_kept_objective_does_not_raise_and_that_are_ordered()
    {
        var random = new Random(3005);
        for (int i = 0; i < 5000; i++)
        {
            double days = 0.05 + (random.NextDouble() * 400);
            IReadOnlyList<BurnRateWindow> windows = BurnRateWindows.For(days);
            Assert.That(windows, Is.Not.Empty);
            Assert.That(windows.Select(w => w.Factor(days)), Is.All.GreaterThanOrEqualTo(BurnRateWindows.LeastFactor));
            Assert.That(windows.Select(static w => w.LongMinutes), Is.All.LessThan(days * 1440));
            Assert.That(windows.Select(static w => w.LongMinutes), Is.Ordered);
            Assert.That(windows.Select(w => w.Factor(days)), Is.Ordered.Descending);
            Assert.That(windows.Select(static w => w.Fraction), Is.All.GreaterThan(0).And.All.LessThanOrEqualTo(1.0));
        }
    }

    [Test]
    public void Nonsense_comes_out_as_numbers()
    {
        double[] values = [double.NaN, 0, -1, 1, double.MaxValue, double.MinValue, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon];
        foreach (double a in values)
        {
            foreach (double b in values)
            {
                foreach (double c in values)
                    Assert.DoesNotThrow(() => _ = BurnRate.Factor(a, b, c) + BurnRate.Fraction(a, b, c) + BurnRate.Threshold(a, b) + BurnRate.LeastEvents(a, b) + ErrorBudget.Spent(a, b, c));
            }
        }
    }
}
