/** A certificate for this machine that nobody has signed, and its key: worth nothing anywhere. */
export const selfSigned = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgu/ch416MyZo6y/Q3
6jHr295arFXjXvMsUb/plf5q8D2hRANCAAQmq7gIMmgzvkrXFC4GdlZBOE1ifiu/
KbtClGsweXlcdh93feDUqhDcURYY8OIq+HQTkbzJdpVEu+fXJySooEwj
-----END PRIVATE KEY-----
`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBmjCCAUGgAwIBAgIUQZMHVSxsj/1jjIPRGBh7F4Mzoz4wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyOTIwMTg1M1oYDzIxMjYxMTA1
MjAxODUzWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQmq7gIMmgzvkrXFC4GdlZBOE1ifiu/KbtClGsweXlcdh93feDUqhDc
URYY8OIq+HQTkbzJdpVEu+fXJySooEwjo28wbTAdBgNVHQ4EFgQU031+z2q7h5ur
qwY1QlzOESmm/TYwHwYDVR0jBBgwFoAU031+z2q7h5urqwY1QlzOESmm/TYwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDRwAwRAIgT9I++fyxmALmzeNvVg1ikh9D+3Tq8BE6SlR8ekOwKpgCIAfE
lRXHZOgrRg1x+Fn9CXc6e2TVUHeOElD46VF+WeSi
-----END CERTIFICATE-----
`,
};
