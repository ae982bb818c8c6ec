// Most of the time is spent waiting for builds, which use one core each.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(2)]
[assembly: Category("Package")]
