import type { PodSignInFault } from '../../core/identity/errors.ts';
import type { PodProvider } from '../../infra/oidc/pod-discovery.ts';
import type { ProviderSurvey, RegistrationSurvey } from '../../infra/oidc/sign-in-survey.ts';
import { failure, notLookedAt, ok, warning } from './check.ts';
import type { Check, Finding } from './check.ts';

export interface SignInDeps {
  readonly provider: () => Promise<ProviderSurvey>;
  /** Whether `POD_OIDC_CLIENT_ID` is set. */
  readonly hasFixedClient: boolean;
  /** `undefined` when Pappus' own database, which remembers, does not answer. */
  readonly registration: (provider: PodProvider, signal: AbortSignal) => Promise<RegistrationSurvey | undefined>;
  readonly podUrl: URL;
}

const SAME_ADDRESS = 'let POD_URL be the address that people use, and environment.url of the pod the same';
const FAULTS: Readonly<Record<PodSignInFault, readonly [found: string, advice: string]>> = {
  discovery: [
    '/.well-known/openid-configuration is not that of a pod',
    'let the proxy pass /.well-known/ on to the pod',
  ],
  issuer: ['the pod calls itself by another host than POD_URL', SAME_ADDRESS],
  endpoint: ['the pod names pages of its sign-in on another host than POD_URL', SAME_ADDRESS],
  registration: [
    'the pod refuses programs that want to register',
    'let the proxy pass /api/openid_connect/ on to the pod',
  ],
  redirect: ['POD_URL leads to another address', SAME_ADDRESS],
};

export const signInCheck: Check<SignInDeps> = {
  name: 'sign-in at the pod',
  async run({ provider, podUrl }): Promise<Finding> {
    const survey = await provider();
    if (survey.kind === 'silent')
      return failure('the pod does not answer', 'look at POD_URL and at the pod’s web server');
    if (survey.kind === 'unusable') return failure(...FAULTS[survey.fault]);
    if (!survey.hasKey) {
      return failure(
        'the pod shows no key to check its signatures with',
        'let the proxy pass /api/openid_connect/ on to the pod, and look at config/oidc_key.pem of the pod',
      );
    }
    const issuer = new URL(survey.provider.issuer);
    return issuer.protocol === podUrl.protocol
      ? ok('it is found, is the same host, and shows its key')
      : warning(
          `it works, but the pod believes to be ${issuer.origin}`,
          'set environment.url of the pod to the address that people use: its links are wrong as well',
        );
  },
};

const REGISTRATIONS: Readonly<Record<RegistrationSurvey, Finding>> = {
  kept: ok('Pappus is registered, and the pod knows it'),
  'not-registered-yet': ok('Pappus is not registered yet: it does so at the first sign-in, and the pod lets it'),
  'forgotten-by-pod': warning('the pod has forgotten Pappus', 'nothing: Pappus registers anew at the next sign-in'),
  closed: failure(
    'the pod lets no program register',
    'let the proxy pass POST /api/openid_connect/clients on to the pod, or register by hand (POD_OIDC_CLIENT_ID)',
  ),
};

export const registrationCheck: Check<SignInDeps> = {
  name: 'sign-in at the pod, registration',
  async run({ provider, hasFixedClient, registration }, signal): Promise<Finding> {
    if (hasFixedClient) return ok('POD_OIDC_CLIENT_ID names a client that was registered by hand');
    const survey = await provider();
    if (survey.kind !== 'found') return notLookedAt('the sign-in at the pod is not found');
    const state = await registration(survey.provider, signal);
    if (state === undefined) return notLookedAt('Pappus’ own database does not answer');
    return REGISTRATIONS[state];
  },
};
