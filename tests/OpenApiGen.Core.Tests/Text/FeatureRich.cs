namespace OpenApiGen.Core.Tests.Text;

/// <summary>A YAML text with about everything in it.</summary>
internal static class FeatureRich
{
    public const string Text = """
        %YAML 1.2
        %TAG !e! tag:example.com,2000:
        --- # comment
        !!map
        plain: value with spaces # comment
        "double \"quoted\"": "line one \
          joined\tescaped \u20ac \ud83d\ude00
          folded

          paragraph"
        'single ''quoted''': 'it''s
          folded'
        literal: |2-
            indented
          text

        folded: >+ # comment
          one
          two

            more

        numbers: [0x1F, 0o17, +1, .5, 1., -.inf, .nan, 1e3, 007]
        words: {null: ~, yes: no, True: FALSE, empty: }
        ? explicit key
        : - sequence
          -
            nested: &anchor
              a: 1
              b: [x, y: z, "q":r, ? s : t]
          - - compact
            - - !!str 1
              - !e!tag x
        &key anchored: *anchor
        merged:
          <<: [*anchor, {c: 3}]
          a: 2
        multi: plain
          on several

          lines
        seq:
        - 1
        # comment
        - {a: [
            {}, []
          ]}
        non-ascii: ключ 键 😀
        ...

        """;
}
