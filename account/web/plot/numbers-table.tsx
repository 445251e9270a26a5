/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The numbers of a plot again, as a table behind a summary: for ears, for copying, for certainty. */

import type { FC } from "hono/jsx";
import type { Words } from "../words/words.ts";

interface NumbersProps {
  readonly t: Words;
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const NumbersTable: FC<NumbersProps> = ({ t, caption, heads, rows }) => (
  <details>
    <summary>{t.theSameAsTable}</summary>
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head, index) => (
            <th scope="col" class={index === 0 ? undefined : "n"}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...values]) => (
          <tr>
            <th scope="row">{name}</th>
            {values.map((value) => (
              <td class="n">{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);
