import { operator, signIn, state } from '../desk.ts';
import { words } from '../words.ts';

/** Asks who is on watch, and for the token where the address did not carry it. */
export function SignIn({ token, room }: { token: string; room: string }) {
  const t = words();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const given = String(form.get('token') ?? '') || token;
    sessionStorage.setItem('candor.token', given);
    signIn(given, String(form.get('name')).trim(), room);
  };
  const needsToken = token === '' || state.value === 'refused';
  return (
    <form class="sign-in" onSubmit={submit}>
      <h1>{t.title}</h1>
      {state.value === 'refused' && <p class="refused">{t.refused}</p>}
      <label>
        {t.name}
        <input name="name" required maxLength={40} value={operator.value} autocomplete="name" />
      </label>
      {needsToken && (
        <label>
          {t.token}
          <input name="token" type="password" required autocomplete="off" />
        </label>
      )}
      <button type="submit">{t.enter}</button>
    </form>
  );
}
