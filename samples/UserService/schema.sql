-- The tables of the service. Executed at every start, so every statement must be true of a database that has them already.

CREATE TABLE IF NOT EXISTS users (
    id         TEXT NOT NULL PRIMARY KEY,
    email      TEXT NOT NULL COLLATE NOCASE CHECK (length(email) <= 254),
    name       TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    phone      TEXT,
    role       TEXT NOT NULL CHECK (role IN ('customer', 'staff', 'admin')),
    created_at TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX IF NOT EXISTS users_email ON users (email);

CREATE TABLE IF NOT EXISTS orders (
    id        TEXT NOT NULL PRIMARY KEY,
    user_id   TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    note      TEXT CHECK (length(note) <= 500),
    placed_at TEXT NOT NULL
) STRICT;

CREATE INDEX IF NOT EXISTS orders_user ON orders (user_id, id);

CREATE TABLE IF NOT EXISTS order_lines (
    order_id         TEXT NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    position         INTEGER NOT NULL,
    sku              TEXT NOT NULL,
    quantity         INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000),
    unit_price_cents INTEGER NOT NULL CHECK (unit_price_cents BETWEEN 0 AND 10000000),
    PRIMARY KEY (order_id, position)
) STRICT, WITHOUT ROWID;
