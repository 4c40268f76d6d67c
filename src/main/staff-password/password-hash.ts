import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { Secret } from '../calendar/credential';
import type { KeptPassword, ScryptCost } from './kept-password';

/**
 * 32 MB, and less than a second of one core of a small computer. As much work for who guesses as the 128 MB
 * of N = 2^17 with p = 1, which a Raspberry Pi that draws boards may not have to spare:
 * https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt
 */
export const usualCost: ScryptCost = { cost: 2 ** 15, blockSize: 8, parallelization: 3 };

const saltBytes = 16;
const hashBytes = 32;

export async function hashPassword(password: Secret, cost: ScryptCost): Promise<KeptPassword> {
  const salt = randomBytes(saltBytes);
  return { cost, salt, hash: await derive(password, { cost, salt }, hashBytes) };
}

/** Takes as long for a wrong password as for the right one. */
export async function isPassword(password: Secret, kept: KeptPassword): Promise<boolean> {
  return timingSafeEqual(await derive(password, kept, kept.hash.length), kept.hash);
}

/** Off the main thread. */
function derive(
  password: Secret,
  { cost, salt }: Pick<KeptPassword, 'cost' | 'salt'>,
  length: number,
): Promise<Buffer> {
  const options = { ...cost, maxmem: workingMemory(cost) };
  return new Promise((resolve, reject) => {
    scrypt(password.reveal(), salt, length, options, (error, hash) => {
      if (error) reject(error);
      else resolve(hash);
    });
  });
}

/** To the byte what OpenSSL counts; Node would stop at 32 MB. Section 5 of RFC 7914 says what for. */
function workingMemory({ cost, blockSize, parallelization }: ScryptCost): number {
  return 128 * blockSize * (cost + parallelization + 2);
}
