import * as z from "zod";
import {
  anyOf,
  byDiscriminator,
  maxLength,
  oneOf,
} from "../validation/index.js";

const text = z.string().check(maxLength(3));
const whole = z.int();
const cat = z.object({
  type: z.literal("cat"),
  lives: z.int(),
  name: z.string().optional(),
});
const dog = z.object({
  type: z.literal("dog"),
  tricks: z.array(text).optional(),
  name: z.string().optional(),
});
const small = z.object({ a: z.string() });
const large = z.object({ a: z.string(), b: z.string().optional() });
const strict = z.strictObject({
  a: z.int().optional(),
  b: z.string().optional(),
});

/** The same unions as in csharp/Program.cs. */
export const unions: Readonly<Record<string, z.ZodType>> = {
  pets: byDiscriminator("type", { cat, dog }),
  petsOrElse: byDiscriminator("type", { cat, dog }, dog),
  anyPet: anyOf([cat, dog]),
  onePet: oneOf([cat, dog, text]),
  anySize: anyOf([small, large]),
  oneSize: oneOf([small, large]),
  strict: oneOf([strict, large]),
  scalar: oneOf([text, whole]),
  items: anyOf([z.array(text), z.array(whole)]),
};
