/** Imported before a program: its clock then goes wrong by CLOCK_SHIFT_MS milliseconds, and it cannot tell. */
const shiftMs = Number(process.env['CLOCK_SHIFT_MS']);
if (!Number.isFinite(shiftMs)) throw new TypeError('CLOCK_SHIFT_MS is no number');

const rightNow = Date.now.bind(Date);
const now = () => rightNow() + shiftMs;

globalThis.Date = new Proxy(Date, {
  construct: (target, given: unknown[], made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
  apply: () => new Date().toString(),
  get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
});
