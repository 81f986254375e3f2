/** An answer of the HTTP API of Prometheus. */
export const success = (data: unknown, more: object = {}) => ({ status: 'success', data, ...more });
export const vector = (...result: unknown[]) => success({ resultType: 'vector', result });
export const matrix = (...result: unknown[]) => success({ resultType: 'matrix', result });
