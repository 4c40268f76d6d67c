/**
 * Takes a variable out of the environment with which Node would believe any certificate: somebody may have set
 * it for another program, and the credential would go to whoever answers. To be called before the first request.
 */
export function checkCertificates(env: Record<string, string | undefined>): void {
  delete env.NODE_TLS_REJECT_UNAUTHORIZED;
}
