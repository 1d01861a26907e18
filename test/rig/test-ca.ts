import { generateKeyPairSync } from 'node:crypto';
import forge from 'node-forge';

export interface TestCertificate {
  readonly key: string;
  readonly cert: string;
}

/** An authority of a test's own: who trusts `cert`, trusts what it issues, and nobody else does. */
export function createTestCa() {
  const own = newKeys();
  const cert = certificate(own, own, [
    { name: 'basicConstraints', cA: true, critical: true },
    { name: 'keyUsage', keyCertSign: true, critical: true },
  ]);
  return {
    cert,
    issue(...names: readonly string[]): TestCertificate {
      const keys = newKeys();
      const altNames = names.map((value) => ({ type: 2, value }));
      return { key: keys.pem, cert: certificate(keys, own, [{ name: 'subjectAltName', altNames }]) };
    },
  };
}

type Keys = ReturnType<typeof newKeys>;

/** Node makes them in a tenth of the time. */
function newKeys() {
  const { privateKey: pem } = generateKeyPairSync('rsa', {
    modulusLength: 2_048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  const privateKey = forge.pki.privateKeyFromPem(pem);
  return { pem, privateKey, publicKey: forge.pki.setRsaPublicKey(privateKey.n, privateKey.e) };
}

let serial = 0;

function certificate(subject: Keys, issuer: Keys, extensions: readonly object[]): string {
  const made = forge.pki.createCertificate();
  const day = 24 * 60 * 60 * 1_000;
  made.publicKey = subject.publicKey;
  made.serialNumber = `0${(serial += 1)}`;
  made.validity.notBefore = new Date(Date.now() - day);
  made.validity.notAfter = new Date(Date.now() + day);
  made.setSubject([{ name: 'commonName', value: subject === issuer ? 'Test CA' : 'Test server' }]);
  made.setIssuer([{ name: 'commonName', value: 'Test CA' }]);
  made.setExtensions([...extensions]);
  made.sign(issuer.privateKey, forge.md.sha256.create());
  return forge.pki.certificateToPem(made);
}
