import { render } from 'preact';
import { Console } from './console.tsx';
import { operator, signIn } from './desk.ts';
import './console.css';

// The token stands behind '#', which browsers send to no server; it is taken out of the address at once.
const token = new URLSearchParams(location.hash.slice(1)).get('token');
const room = new URLSearchParams(location.search).get('room') ?? '';
if (token !== null) {
  history.replaceState(null, '', `${location.pathname}${location.search}`);
  sessionStorage.setItem('candor.token', token);
}
const kept = token ?? sessionStorage.getItem('candor.token');
if (kept !== null && operator.value !== '') signIn(kept, operator.value, room);

const root = document.getElementById('console');
if (root !== null) render(<Console token={kept ?? ''} room={room} />, root);
