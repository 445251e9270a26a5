/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** A page that says one thing and shows the way on. */

import type { FC } from "hono/jsx";
import { Layout } from "./layout.tsx";
import type { Words } from "./words/words.ts";

interface MessageProps {
  readonly t: Words;
  readonly title: string;
  readonly text: string;
  readonly email?: string | undefined;
  readonly link: { readonly href: string; readonly words: string };
}

export const MessagePage: FC<MessageProps> = ({ t, title, text, email, link }) => (
  <Layout t={t} title={title} email={email}>
    <section class="card narrow">
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a class="button" href={link.href}>
          {link.words}
        </a>
      </p>
    </section>
  </Layout>
);
