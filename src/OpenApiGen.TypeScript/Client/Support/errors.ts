/** An answer that cannot be returned, because it is not what the contract says. */
export class AnswerError extends Error {
  override readonly name: string = "AnswerError";
  readonly status: number;
  readonly headers: Headers;
  /** The body, or as much of it as was read. */
  readonly text: string;

  constructor(
    message: string,
    answer: { status: number; headers: Headers },
    text: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.status = answer.status;
    this.headers = answer.headers;
    this.text = text;
  }
}

/** An answer whose status or media type the contract does not document. */
export class UnexpectedAnswer extends AnswerError {
  override readonly name = "UnexpectedAnswer";
}

/** A documented answer whose body or headers cannot be read; `cause` says why. */
export class UnreadableAnswer extends AnswerError {
  override readonly name = "UnreadableAnswer";
}
