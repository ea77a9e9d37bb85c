import { makeHtml, type Html } from "../html/makeHtml";
import type { ShownHours } from "./menuPage";
import type { PageParts } from "./pageParts";

/** Opening hours as a table of the week, and the holidays to come. Pure. */
export function renderHours({ page, words, spoken }: PageParts, hours: ShownHours): Html {
  const said = (ranges: ShownHours["week"][number]["ranges"]) =>
    ranges.length === 0 ? words.closed : ranges.map((range) => range.join("–")).join(", ");
  return makeHtml`<section aria-labelledby="${hours.id}">
    <h2
      id="${hours.id}"
      tabindex="-1"
      ${hours.title === "" ? undefined : makeHtml` lang="${page.language}"`}
    >
      ${hours.title === "" ? words.hours : hours.title}
    </h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.day}</th>
          <th scope="col">${words.hours}</th>
        </tr>
      </thead>
      <tbody>
        ${hours.week.map(
          ({ day, ranges }) =>
            makeHtml`<tr>
              <th scope="row">${dayName(day, spoken)}</th>
              <td>${said(ranges)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p>${words.timeZone(hours.timeZone)}</p>
    ${
      hours.holidays.length === 0
        ? undefined
        : makeHtml`<h3>${words.holidays}</h3>
            <ul>
              ${hours.holidays.map(({ name, from, to, ranges }) => makeHtml`<li><span lang="${page.language}">${name}</span>: ${dateName(from, spoken)}${to === from ? undefined : ` – ${dateName(to, spoken)}`}, ${said(ranges)}</li>`)}
            </ul>`
    }
  </section>`;
}

/** The name of a day of the week, 0 for Sunday. */
function dayName(day: number, language: string): string {
  // The first of February 2026 is a Sunday.
  const date = new Date(Date.UTC(2026, 1, 1 + day));
  return new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(date);
}

function dateName(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
