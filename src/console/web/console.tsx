import { useEffect } from 'preact/hooks';
import { desk, rooms, state, view } from './desk.ts';
import { Alerts } from './panels/alerts.tsx';
import { Board } from './panels/board.tsx';
import { Controls } from './panels/controls.tsx';
import { Corrections } from './panels/corrections.tsx';
import { Duty } from './panels/duty.tsx';
import { Label } from './panels/label.tsx';
import { OnAir } from './panels/on-air.tsx';
import { Preview } from './panels/preview.tsx';
import { Refusals } from './panels/refusals.tsx';
import { Say } from './panels/say.tsx';
import { Shills } from './panels/shills.tsx';
import { SignIn } from './panels/sign-in.tsx';
import { Sources } from './panels/sources.tsx';
import { Standings } from './panels/standings.tsx';
import { Vitals } from './panels/vitals.tsx';
import { language, switchLanguage, words } from './words.ts';

/** The console of one room: what is on air, what comes, what was refused, and the person's controls. */
export function Console({ token, room }: { token: string; room: string }) {
  const t = words();
  const title = view.value === undefined ? t.title : `${t.states[view.value.state]} · ${view.value.title}`;
  useEffect(() => {
    document.title = title;
    document.documentElement.lang = language.value === 'zh' ? 'zh-CN' : 'en';
  }, [title, language.value]);
  if (state.value === 'signed-out' || state.value === 'refused') {
    return <SignIn token={token} room={room} />;
  }
  const shown = view.value;
  const errors = shown?.alerts.filter(({ level }) => level === 'error').length ?? 0;
  return (
    <div
      class={`console state-${shown?.state ?? 'starting'} link-${state.value}`}
      data-state={shown?.state}
      data-link={state.value}
    >
      <header>
        <h1>{t.title}</h1>
        {rooms.value.length > 1 ? (
          <select value={shown?.room} onChange={(event) => desk().watch(event.currentTarget.value)}>
            {rooms.value.map((each) => (
              <option key={each.id} value={each.id}>
                {each.title}
              </option>
            ))}
          </select>
        ) : (
          <span class="room">{shown?.title}</span>
        )}
        {shown !== undefined && <span class="state">{t.states[shown.state]}</span>}
        {errors > 0 && (
          <span class="errors">
            {t.alerts} {errors}
          </span>
        )}
        {state.value !== 'open' && <output class="link">{t[state.value]}</output>}
        <span class="grow" />
        {shown !== undefined && (
          <a href={`/stage?room=${encodeURIComponent(shown.room)}`} target="_blank" rel="noreferrer">
            {t.stage}
          </a>
        )}
        <button type="button" class="quiet" onClick={switchLanguage}>
          {language.value === 'zh' ? 'English' : '中文'}
        </button>
      </header>
      {shown !== undefined && (
        <div class="commands">
          <Controls view={shown} />
          <Say />
        </div>
      )}
      {shown !== undefined && (
        <main>
          <div class="column wide">
            <OnAir view={shown} />
          </div>
          <div class="column">
            <Preview room={shown.room} />
            <Duty view={shown} />
            <Label view={shown} />
            <Board view={shown} />
            <Sources view={shown} />
            <Vitals view={shown} />
          </div>
          <div class="column">
            <Corrections view={shown} />
            <Standings view={shown} />
            <Shills view={shown} />
            <Alerts view={shown} />
            <Refusals view={shown} />
          </div>
        </main>
      )}
    </div>
  );
}
