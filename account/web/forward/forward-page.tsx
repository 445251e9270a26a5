/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Forwarding: sending sessions on to intervals.icu, how that goes, and the way to end it. */

import type { FC } from "hono/jsx";
import type { Shown } from "../../forward/forwarding.ts";
import type { Target } from "../../store/forward-target-store.ts";
import { Layout } from "../layout.tsx";
import type { Words } from "../words/words.ts";
import { DeliveryList } from "./delivery-list.tsx";
import { forwardWords, timeWords, troubleWords } from "./forward-words.ts";
import type { ForwardWords } from "./words/en.ts";

interface ForwardProps {
  readonly t: Words;
  readonly email: string;
  /** `null`: the operator has not set it up. */
  readonly shown: Shown | null;
  readonly isFault: boolean;
}

export const ForwardPage: FC<ForwardProps> = ({ t, email, shown, isFault }) => {
  const w = forwardWords(t);
  return (
    <Layout t={t} title={w.forwarding} email={email} here="account">
      <div class="intro">
        <h1>{w.forwarding}</h1>
        <p class="soft">{w.lead}</p>
      </div>
      {shown === null ? <NotSetUp w={w} /> : <SetUp {...{ t, w, shown, isFault }} />}
    </Layout>
  );
};

const NotSetUp: FC<{ w: ForwardWords }> = ({ w }) => (
  <section class="card stack">
    <h2>{w.notHere}</h2>
    <p>{w.whoRunsIt}</p>
    <p>
      <code>openssl rand -base64 32</code>
    </p>
  </section>
);

interface SetUpProps {
  readonly t: Words;
  readonly w: ForwardWords;
  readonly shown: Shown;
  readonly isFault: boolean;
}

const SetUp: FC<SetUpProps> = ({ t, w, shown, isFault }) => {
  const { target, deliveries } = shown;
  const isOn = target !== null && target.state !== "off";
  return (
    <>
      {isOn ? <State {...{ t, w, target }} /> : null}
      <KeyForm {...{ w, isOn, isFault }} />
      <section class="card stack">
        <h2>{w.whatAndWhen}</h2>
        <p>{w.what}</p>
        <p>{w.when}</p>
      </section>
      {isOn ? <Discomfort w={w} isSent={target.withDiscomfort} /> : null}
      {deliveries.length === 0 ? null : <DeliveryList {...{ t, w, deliveries, isOn }} />}
    </>
  );
};

const State: FC<{ t: Words; w: ForwardWords; target: Target }> = ({ t, w, target }) => (
  <section class="card stack">
    <h2>{target.state === "ready" ? w.isOn : w.needsYou}</h2>
    {target.lastError === null ? null : (
      <p class="fault" role="alert">
        {troubleWords(w, target.lastError)}
      </p>
    )}
    <p>{w.since(timeWords(t, target.since))}</p>
    <p class="soft">{w.offMeans}</p>
    <form method="post" action="/forwarding/off">
      <button class="button alert" type="submit">
        {w.turnOff}
      </button>
    </form>
  </section>
);

interface KeyFormProps {
  readonly w: ForwardWords;
  readonly isOn: boolean;
  readonly isFault: boolean;
}

const KeyForm: FC<KeyFormProps> = ({ w, isOn, isFault }) => (
  <section class="card stack">
    <h2>{isOn ? w.anotherKey : w.turnOn}</h2>
    <p class="soft">{w.aboutKey}</p>
    {isFault ? (
      <p class="fault" role="alert" id="fault">
        {w.notAKey}
      </p>
    ) : null}
    <form class="fields" method="post" action="/forwarding/key">
      <label for="key">{w.keyLabel}</label>
      <input
        id="key"
        name="key"
        type="password"
        required
        maxlength={200}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={isFault ? "fault" : undefined}
      />
      <button class="button primary" type="submit">
        {isOn ? w.useKey : w.turnOn}
      </button>
    </form>
  </section>
);

const Discomfort: FC<{ w: ForwardWords; isSent: boolean }> = ({ w, isSent }) => (
  <section class="card stack">
    <h2>{isSent ? w.discomfortIn : w.discomfortOut}</h2>
    <p>{isSent ? w.inMeans : w.outMeans}</p>
    <form method="post" action="/forwarding/discomfort">
      <button class="button" type="submit" name="sent" value={isSent ? "no" : "yes"}>
        {isSent ? w.leaveOut : w.sendAlong}
      </button>
    </form>
  </section>
);
