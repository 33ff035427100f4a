export interface FakeKey {
  scopes: string[];
  state: 'active' | 'revoked' | 'expired';
}

/** A production key with every scope. */
export const liveKey = 'ek_live_demo4Qm8Zt2Xc7Vb1Nk9Wp3Rs';
/** A test environment key with every scope. */
export const testKey = 'ek_test_demo7Hd3Lf9Ja5Gy2Ue6Oi1Tb';
/** A production key of another account with every scope, for switching accounts. */
export const secondLiveKey = 'ek_live_demo2Yk6Pn4Df8Mj3Sx7Qa5Lw';
/** A production key with only the scope `cases:read`. */
export const casesOnlyKey = 'ek_live_demoCases9Vt5Kr1Bm7Zx3Hq';
/** A production key without the scope `cases:read`. */
export const callsOnlyKey = 'ek_live_demoCalls3Wd8Np6Fy2Jc4Tg';
export const revokedKey = 'ek_live_demoRevoked5Xs1Gm9Lb7Qk2';
export const expiredKey = 'ek_live_demoExpired8Rf4Zj2Hv6Nc1';
/** A well-formed key that was never issued. */
export const unknownKey = 'ek_live_demoUnknown6Ty3Kp1Wx9Sd5';

/** The keys that a new server knows, including the revoked and the expired one. */
export function demoKeys(): Map<string, FakeKey> {
  const active = (...scopes: string[]): FakeKey => ({ scopes, state: 'active' });
  return new Map([
    [liveKey, active('*')],
    [testKey, active('*')],
    [secondLiveKey, active('*')],
    [casesOnlyKey, active('cases:read')],
    [callsOnlyKey, active('calls:read', 'calls:write', 'contacts:read')],
    [revokedKey, { scopes: ['*'], state: 'revoked' }],
    [expiredKey, { scopes: ['*'], state: 'expired' }],
  ]);
}
