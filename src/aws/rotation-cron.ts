/**
 * The cron expressions of Secrets Manager, `cron(0 8 ? * 1#1 *)`: minute, hour, day of month, month, day of week and
 * year, in UTC. The minute is always 0 and the year always `*`.
 */
const MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" ");
const WEEKDAYS = "SUN MON TUE WED THU FRI SAT".split(" ");
const DAY = 24 * 3_600_000;
/** A schedule that finds no day in four years, a leap day in them, finds none. */
const LOOK_AHEAD = 4 * 366;

type DayTest = (day: Date) => boolean;

/** When the schedule's first window after `since` begins; undefined for what is no such expression. */
export function cronStarts(expression: string, since: Date): Date | undefined {
  const fields = /^cron\((.*)\)$/i.exec(expression.trim())?.[1]?.trim().toUpperCase().split(/\s+/) ?? [];
  const [, hourField = "", dayField = "", monthField = "", weekdayField = ""] = fields;
  const hours = numbers(hourField, 0, 23);
  const tests = [dayTest(dayField), monthTest(monthField), weekdayTest(weekdayField)];
  if (fields.length !== 6 || !hours || tests.includes(undefined)) return undefined;
  const midnight = Math.floor(since.getTime() / DAY) * DAY;
  for (let ahead = 0; ahead < LOOK_AHEAD; ahead++) {
    const day = new Date(midnight + ahead * DAY);
    if (!tests.every((test) => test!(day))) continue;
    const start = hours
      .map((hour) => new Date(day.getTime() + hour * 3_600_000))
      .find((at) => at.getTime() > since.getTime());
    if (start) return start;
  }
  return undefined;
}

function dayTest(field: string): DayTest | undefined {
  if (field === "L") return (day) => new Date(day.getTime() + DAY).getUTCDate() === 1;
  const days = numbers(field, 1, 31);
  return days && ((day) => days.includes(day.getUTCDate()));
}

function monthTest(field: string): DayTest | undefined {
  const months = numbers(field, 1, 12, MONTHS);
  return months && ((day) => months.includes(day.getUTCMonth() + 1));
}

// 1 is Sunday. `3#2` is the second Tuesday of the month, `6L` its last Friday, `L` alone a Saturday.
function weekdayTest(field: string): DayTest | undefined {
  const [, name = "", nth, last] = /^(\w+?)(?:#([1-5])|(L))$/.exec(field) ?? [];
  if (field === "L") return (day) => day.getUTCDay() === 6;
  const weekdays = numbers(nth || last ? name : field, 1, 7, WEEKDAYS);
  return (
    weekdays &&
    ((day) =>
      weekdays.includes(day.getUTCDay() + 1) &&
      (!nth || Math.ceil(day.getUTCDate() / 7) === Number(nth)) &&
      (!last || new Date(day.getTime() + 7 * DAY).getUTCMonth() !== day.getUTCMonth()))
  );
}

/** The numbers that a field of stars, ranges, steps and lists means, in order; undefined when it is none of these. */
function numbers(field: string, first: number, last: number, names: readonly string[] = []): number[] | undefined {
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const parts = field.split(",").map((part) => {
    const [, from, to, step] = /^(\*|\?|\w+)?(?:-(\w+))?(?:\/(\d+))?$/.exec(part) ?? [];
    const open = from === undefined || from === "*" || from === "?";
    const low = open ? first : numberOf(from, first, names);
    const high = to !== undefined ? numberOf(to, first, names) : open || step !== undefined ? last : low;
    const some = all.filter((n) => n >= low && n <= high && (n - low) % Number(step ?? 1) === 0);
    return part === "" || some.length === 0 ? undefined : some;
  });
  return parts.includes(undefined) ? undefined : [...new Set(parts.flat() as number[])].sort((a, b) => a - b);
}

const numberOf = (text: string, first: number, names: readonly string[]) =>
  names.includes(text) ? names.indexOf(text) + first : Number(text);
