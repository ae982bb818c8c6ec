/** Orders as comma-separated values. */

import type { Order } from "../generated/express/types.js";

/** Lines that are made while they are sent. */
export async function* orderCsv(
  orders: AsyncIterable<Order>,
): AsyncGenerator<Uint8Array, void> {
  yield Buffer.from("order,placed_at,sku,quantity,unit_price_cents\r\n");
  for await (const order of orders) {
    for (const line of order.lines) {
      yield Buffer.from(
        `${order.id},${order.placedAt},${line.sku},${line.quantity},${line.unitPriceCents}\r\n`,
      );
    }
  }
}
