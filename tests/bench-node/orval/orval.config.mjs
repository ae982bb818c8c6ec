// A fetch client with its types, and zod's schemas: of BENCH_DOCUMENT, into BENCH_OUTPUT.
const input = { target: process.env["BENCH_DOCUMENT"] };
const output = process.env["BENCH_OUTPUT"];

export default {
  client: {
    input,
    output: { client: "fetch", mode: "split", target: `${output}/client.ts`, schemas: `${output}/types` },
  },
  validators: {
    input,
    output: { client: "zod", target: `${output}/validators.ts` },
  },
};
