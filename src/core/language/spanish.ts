import { pluralOf } from './plural';
import type { Words } from './words';

const plural = pluralOf('es');

/** "la 1:00", "las 11:15", "el mediodía" */
function withArticle(time: string): string {
  if (!/^\d/u.test(time)) return time;
  return /^1:/u.test(time) ? `la ${time}` : `las ${time}`;
}

/** "a la 1:00", "al mediodía" */
function at(time: string): string {
  return `a ${withArticle(time)}`.replace(/^a el /u, 'al ');
}

export const spanish: Words = {
  locales: { 'month-first': 'es', 'day-first': 'es' },
  periods: { am: 'a. m.', pm: 'p. m.' },
  isPeriodFirst: false,
  hourOfDay: (hour) => hour,

  now: 'Ahora',
  scheduledNow: 'Previsto ahora',
  next: 'Después',
  allDay: 'Todo el día',
  tomorrow: 'Mañana',
  today: 'hoy',
  since: 'desde',
  noon: 'Mediodía',
  midnight: 'Medianoche',
  noonInSentence: 'el mediodía',
  midnightInSentence: 'la medianoche',
  timeOnDay: (time, shortWeekday) => `${time} ${shortWeekday}`,
  startsIn: (minutes) => `empieza en ${minutes} min`,
  startsAt: (time) => `empieza ${at(time)}`,
  startedAgo: (minutes) => `empezó hace ${minutes} min`,
  endsIn: (minutes) => `termina en ${minutes} min`,
  until: (time) => `hasta ${withArticle(time)}`,
  dayOf: (day, days) => `Día ${day} de ${days}`,

  newTime: 'Nueva hora',
  moved: 'Trasladado',
  movedTo: (place) => `Trasladado a: ${place}`,
  hasMoved: (name) => `${name}: trasladado`,
  cancelled: 'Cancelado',
  cancelledOf: (name) => `Cancelado: ${name}`,
  was: (before) => `antes ${before}`,
  kidsCheckIn: 'Registro de niños',
  askAtWelcomeDesk: 'Pregunte en recepción',
  moreRooms: (count) => plural(count, { one: `+ ${count} sala`, other: `+ ${count} salas` }),

  onItsWay: 'El horario está en camino',
  notAvailable: 'Horario no disponible: pregunte en recepción',
  noEventsToday: 'Hoy no hay eventos públicos',
  noEventsHereToday: 'Hoy no hay eventos públicos aquí',
  noMoreEventsToday: 'Hoy no hay más eventos',
  nothingElseToday: 'Nada más hoy',
  noMoreEventsHereToday: 'Hoy no hay más eventos aquí',
  noEventsOn: (date) => `No hay eventos públicos el ${date.toLocaleLowerCase('es')}`,
  clockIsChecked: 'Se está comprobando el reloj de esta pantalla',
  scheduleAsOf: (time) => `Actualizado: ${time}`,
  notice: 'Aviso',
  demo: 'Demo',
  preview: 'Vista previa',
  pageOf: (page, pages) => `Página ${page} de ${pages}`,
  moreLaterToday: (count) => `+ ${count} más hoy`,
  more: (count) => `+ ${count} más`,

  reserved: 'Reservado',
  gettingReady: 'En preparación',
  nothingScheduled: 'Nada programado',
  nothingMoreToday: 'Nada más hoy',
  available: 'Libre',
  notKnown: 'No se sabe',
  seeTheLobby: '¿Busca otra cosa? Vea el tablero del vestíbulo.',
  rooms: 'Salas',
  noMoreEventsInRooms: 'Hoy no hay más eventos públicos en salas',
  nothingMoreTodayIn: (rooms) => `Nada más hoy: ${rooms}`,

  noSignUps: 'No hay inscripciones que mostrar',
  scanWithPhone: 'Escanee con su teléfono',
};
