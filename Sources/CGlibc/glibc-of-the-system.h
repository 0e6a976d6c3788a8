#include <features.h>
#ifdef __GLIBC__
#include <pthread.h>
#include <sched.h>

// The headers declare them only to those who ask for GNU's additions before the first header, and Swift has read them without.
int sched_getcpu(void);
int sched_getaffinity(__pid_t, size_t, cpu_set_t *);
int pthread_setaffinity_np(pthread_t, size_t, const cpu_set_t *);
int pthread_attr_setaffinity_np(pthread_attr_t *, size_t, const cpu_set_t *);
#endif
