package batch

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"
)

// A disk that is full stops a run, in either phase, and with more room it goes on.
func TestAFullDiskStopsARunThatGoesOn(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("only root can make a small disk: that of a full one is not tested")
	}
	input, folder := archive(t, 60), t.TempDir()
	disk := filepath.Join(folder, "disk")
	require.NoError(t, os.Mkdir(disk, 0o777))
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=64k"); err != nil {
		t.Skip("no small disk can be made here: " + err.Error())
	}
	defer func() { require.NoError(t, syscall.Unmount(disk, 0)) }()
	whole := options(input, filepath.Join(folder, "whole"))
	_, err := Run(t.Context(), whole, world(nil))
	require.NoError(t, err)

	o := options(input, filepath.Join(disk, "out"))
	stops := 0
	for _, size := range []string{"64k", "128k", "256k", "512k", "1m", "2m", "4m", "64m"} {
		require.NoError(t, syscall.Mount("tmpfs", disk, "tmpfs", syscall.MS_REMOUNT, "size="+size))
		_, err := Run(t.Context(), o, world(nil))
		if err == nil {
			break
		}
		stops++
		require.ErrorIs(t, err, syscall.ENOSPC)
		require.NoDirExists(t, o.Output)
		o.Resume = exists(filepath.Join(o.Output+".parts", runFile))
	}
	require.Greater(t, stops, 3)
	requireSame(t, files(t, whole.Output), files(t, o.Output))
}
